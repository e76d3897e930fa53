import { SqlUser } from "@cdktf/provider-google/lib/sql-user";
import type { TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import type { PostgresInstance } from "./postgres-instance";

export interface DatabaseUsersProps {
  readonly instance: PostgresInstance;
  /** The administrator, with the version of the password that the variable holds. @default none is written */
  readonly administrator?:
    | { readonly username: string; readonly passwordVersion: number; readonly password: TerraformVariable }
    | undefined;
  /** Addresses of service accounts that sign in by IAM. */
  readonly serviceAccounts: readonly string[];
}

/**
 * The users of a database. A user who owns tables cannot be deleted, so Terraform leaves one that is no longer stated:
 * delete it in the database.
 */
export class DatabaseUsers extends Construct {
  readonly resource: SqlUser | undefined;

  constructor(
    scope: Construct,
    id: string,
    { instance, administrator, serviceAccounts }: DatabaseUsersProps,
  ) {
    super(scope, id);
    const common = { instance: instance.resource.name, deletionPolicy: "ABANDON" };
    this.resource =
      administrator &&
      new SqlUser(this, "Resource", {
        ...common,
        name: administrator.username,
        passwordWo: administrator.password.stringValue,
        passwordWoVersion: administrator.passwordVersion,
      });
    for (const account of serviceAccounts) {
      // PostgreSQL has room for 63 characters, so Cloud SQL leaves the common end of the address out.
      const name = account.replace(/\.gserviceaccount\.com$/, "");
      new SqlUser(this, name.replace(/[@.]/g, "-"), { ...common, name, type: "CLOUD_IAM_SERVICE_ACCOUNT" });
    }
  }
}
