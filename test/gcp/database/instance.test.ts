import { App, TerraformStack } from "cdktf";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { PostgresInstance, type PostgresInstanceProps } from "../../../src/gcp/database/postgres-instance";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";
import { validEnvironment } from "../../problems/valid-environment";
import { enterprise, withPrimary, type PrimaryInput } from "./databases";

function props(own: Partial<PrimaryInput>): PostgresInstanceProps {
  const stated = withPrimary(own)(validEnvironment);
  const { iowa: region } = regionsOf(
    resolveEnvironment(validate(stated, [stated]).environment).regions,
    "gcp",
  );
  if (region?.database === undefined) throw new Error("no database");
  return {
    database: region.database,
    network: region.network,
    networkId: "projects/hft/global/networks/trading",
    region: region.region,
    projectId: region.projectId,
    role: region.role,
    keyId: "projects/hft/locations/us-central1/keyRings/trading/cryptoKeys/data",
    tags: {},
    protect: false,
  };
}

const stack = (): TerraformStack =>
  new TerraformStack(new App({ outdir: ".build/test-gcp-database" }), "stack");

describe("a database that is used without the driver", () => {
  it("refuses what the rules refuse, all at once", () => {
    const wrong = props({ ...enterprise, machine: "db-custom-7-26880", recoveryDays: 30 });

    expect(() => new PostgresInstance(stack(), "database", wrong)).toThrow(
      /^GCP-SQL-004 stack\/database\.machine[^]*GCP-SQL-007 stack\/database\.recoveryDays/,
    );
  });

  it("leaves windows and zones to Google where none are stated", () => {
    const unstated = ["maintenance_window", "deny_maintenance_period", "location_preference"];

    expect(Object.keys(settings({})).filter((key) => unstated.includes(key))).toEqual([]);
  });

  it("states no data cache in the edition that has none", () => {
    expect(settings(enterprise)).not.toHaveProperty("data_cache_config");
    expect(settings({})).toHaveProperty("data_cache_config");
  });
});

/** The settings of an instance, as Terraform reads them. */
function settings(own: Partial<PrimaryInput>): object {
  const inStack = stack();
  new PostgresInstance(inStack, "database", props(own));
  const template = Template.from("stack", inStack.toTerraform() as JsonObject);
  return template.resource("google_sql_database_instance").arguments["settings"] as object;
}
