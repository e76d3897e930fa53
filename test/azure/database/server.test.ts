import { App, TerraformStack } from "cdktf";
import { databasePassword } from "../../../src/azure/database/database-password";
import { FlexibleServer, type FlexibleServerProps } from "../../../src/azure/database/flexible-server";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";
import { validEnvironment } from "../../problems/valid-environment";
import { withPrimary, type PrimaryInput } from "./databases";

const stack = (): TerraformStack =>
  new TerraformStack(new App({ outdir: ".build/test-azure-database" }), "stack");

function props(own: Partial<PrimaryInput>): FlexibleServerProps {
  const stated = withPrimary(own)(validEnvironment);
  const { iowa } = regionsOf(resolveEnvironment(validate(stated, [stated]).environment).regions, "azure");
  if (iowa?.database === undefined) throw new Error("no database");
  const group = "/subscriptions/22222222-0000-4000-8000-000000000010/resourceGroups/group/providers";
  return {
    database: iowa.database,
    network: iowa.network,
    home: { resourceGroupName: "group", location: iowa.location },
    role: iowa.role,
    tenantId: iowa.tenantId,
    subnetId: `${group}/Microsoft.Network/virtualNetworks/trading/subnets/data`,
    dnsZoneId: `${group}/Microsoft.Network/privateDnsZones/hft.private.postgres.database.azure.com`,
    key: {
      keyUrl: "https://hft-keys.vault.azure.net/keys/data",
      identityId: `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/data`,
    },
    protect: false,
  };
}

describe("a server that is used without the driver", () => {
  it("refuses what the rules refuse, all at once", () => {
    const wrong = props({ machine: "GP_Gen5_16", storage: { sizeGiB: 1000 } });

    expect(() => new FlexibleServer(stack(), "database", wrong)).toThrow(
      /^AZURE-PG-001 stack\/database\.machine[^]*AZURE-PG-003 stack\/database\.storage\.sizeGiB/,
    );
  });

  it("leaves the hour of maintenance to Azure where none is stated", () => {
    const inStack = stack();
    new FlexibleServer(inStack, "database", props({}));
    const { arguments: own } = Template.from("stack", inStack.toTerraform() as JsonObject).resource(
      "azurerm_postgresql_flexible_server",
    );

    expect(own).not.toHaveProperty("maintenance_window");
    expect(own).not.toHaveProperty("administrator_login");
  });
});

describe("the password of a database in Azure", () => {
  const conditions = databasePassword(stack()).validation?.map(({ condition }) => condition as string) ?? [];

  /** Whether Terraform takes a password, by the patterns of its conditions. */
  function isTaken(password: string): boolean {
    const [form = "", kinds = ""] = conditions.map((condition) =>
      [...condition.matchAll(/regex\("([^"]*)", var\./g)].map(([, pattern]) => pattern).join(" "),
    );
    return (
      new RegExp(form).test(password) &&
      kinds.split(" ").filter((kind) => new RegExp(kind).test(password)).length >= 3
    );
  }

  it.each([
    ["Correct7", true],
    ["Corre7", false],
    ["correct7", false],
    ["correct-horse-7", true],
    ["CorrectHorse", false],
    ["Correct horse 7", false],
    [`Aa1${"a".repeat(125)}`, true],
    [`Aa1${"a".repeat(126)}`, false],
  ])("%j is taken: %s", (password, taken) => {
    expect(isTaken(password)).toBe(taken);
  });

  it("enters neither state nor plan, and is in no message", () => {
    const variable = databasePassword(stack());

    expect(variable.entersState).toBe(false);
    for (const { errorMessage } of variable.validation ?? []) expect(errorMessage).not.toContain("${");
  });
});
