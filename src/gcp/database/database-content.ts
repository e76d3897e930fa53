import { SqlDatabase } from "@cdktf/provider-google/lib/sql-database";
import { Construct } from "constructs";
import type { PostgresInstance } from "./postgres-instance";

export interface DatabaseContentProps {
  readonly instance: PostgresInstance;
  /** Name of the database in PostgreSQL. */
  readonly name: string;
  /** Whether Terraform refuses to delete it. */
  readonly protect: boolean;
}

/** The database that applications connect to. It goes with its instance only: PostgreSQL deletes none that is in use. */
export class DatabaseContent extends Construct {
  readonly resource: SqlDatabase;

  constructor(scope: Construct, id: string, { instance, name, protect }: DatabaseContentProps) {
    super(scope, id);
    this.resource = new SqlDatabase(this, "Resource", {
      instance: instance.resource.name,
      name,
      deletionPolicy: "ABANDON",
      lifecycle: { preventDestroy: protect },
    });
  }
}
