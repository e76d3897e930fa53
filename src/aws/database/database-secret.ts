import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

/** A region that keeps a copy of a secret, under a key of its own. */
export interface SecretReplica {
  readonly region: string;
  /** ARN or alias of a key in that region. */
  readonly key: string;
}

/** User and password of a database that takes writes. */
export interface SecretValue {
  readonly username: string;
  /** A reference to an ephemeral value. */
  readonly password: string;
  /** The password is written when this number changes. */
  readonly passwordVersion: number;
}

export interface DatabaseSecretProps {
  readonly name: string;
  readonly keyArn: string;
  /** @default the one that it has: taking it away here leaves it there */
  readonly value?: SecretValue | undefined;
  readonly replicas: readonly SecretReplica[];
  /** Whether a deleted secret can be had back for 30 days, in which its name is taken. */
  readonly recoverable: boolean;
}

/** The name of a database's secret, the same in every region that has a copy. */
export function databaseSecretName(prefix: string): string {
  return resourceName("secret", prefix, "database");
}

/**
 * User and password of a database, as RDS itself would keep them. No host: a copy in another region is read by
 * those who talk to the database of that region.
 */
export class DatabaseSecret extends Construct {
  readonly resource: SecretsmanagerSecret;

  constructor(scope: Construct, id: string, props: DatabaseSecretProps) {
    super(scope, id);
    const { name, keyArn, value, replicas, recoverable } = props;
    this.resource = new SecretsmanagerSecret(this, "Resource", {
      name,
      description: "Master user of the database",
      kmsKeyId: keyArn,
      recoveryWindowInDays: recoverable ? 30 : 0,
      replica: replicas.map(({ region, key }) => ({ region, kmsKeyId: key })),
      lifecycle: { preventDestroy: recoverable },
    });
    if (value === undefined) return;
    const { username, password, passwordVersion } = value;
    new SecretsmanagerSecretVersion(this, "version", {
      secretId: this.resource.id,
      secretStringWo: Fn.jsonencode({ username, password }),
      secretStringWoVersion: passwordVersion,
    });
  }
}
