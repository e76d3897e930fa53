import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import type { SecretReplica } from "./spec/resolved";

/** Master user and password of a database. */
export interface SecretValue {
  readonly username: string;
  /** A reference to an ephemeral value. */
  readonly password: string;
  /** A change of this number writes the password again. */
  readonly passwordVersion: number;
}

export interface DatabaseSecretProps {
  readonly name: string;
  readonly keyArn: string;
  /** @default unchanged: Terraform writes no value and does not delete the last one */
  readonly value?: SecretValue | undefined;
  readonly replicas: readonly SecretReplica[];
  /** Whether a deleted secret can be restored for 30 days, during which its name cannot be used again. */
  readonly recoverable: boolean;
}

/**
 * The secret with the master user and password of a database, in the form that RDS uses. It has no host: clients of
 * another region's database read the copy in their region.
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
