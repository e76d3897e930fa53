import { SecretManagerSecret } from "@cdktf/provider-google/lib/secret-manager-secret";
import { SecretManagerSecretVersion } from "@cdktf/provider-google/lib/secret-manager-secret-version";
import { Fn } from "cdktf";
import { Construct } from "constructs";

/** Name and password of a database's administrator. */
export interface SecretValue {
  readonly username: string;
  /** A reference to an ephemeral value. */
  readonly password: string;
  /** A change of this number writes the password again. */
  readonly passwordVersion: number;
}

export interface DatabaseSecretProps {
  readonly name: string;
  /** @default unchanged: Terraform writes no value and does not delete the last one */
  readonly value?: SecretValue | undefined;
  /** Whether Terraform refuses to destroy the secret. */
  readonly protect: boolean;
}

/**
 * The secret with the administrator's name and password. Secret Manager keeps it in several regions, so that a failover
 * finds it.
 */
export class DatabaseSecret extends Construct {
  readonly resource: SecretManagerSecret;

  constructor(scope: Construct, id: string, { name, value, protect }: DatabaseSecretProps) {
    super(scope, id);
    this.resource = new SecretManagerSecret(this, "Resource", {
      secretId: name,
      replication: { auto: {} },
      deletionProtection: protect,
      lifecycle: { preventDestroy: protect },
    });
    if (value === undefined) return;
    const { username, password, passwordVersion } = value;
    new SecretManagerSecretVersion(this, "version", {
      secret: this.resource.id,
      secretDataWo: Fn.jsonencode({ username, password }),
      secretDataWoVersion: passwordVersion,
      // The last value stays readable while a new one is written, and in a region that becomes a replica.
      deletionPolicy: "ABANDON",
    });
  }
}
