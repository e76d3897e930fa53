import path from "node:path";
import type { Plan } from "../../../../src/plan/plan";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import { build, primary, promoted, replica, type PrimaryInput } from "../../../azure/database/databases";
import { deployedState } from "../../../helpers/deployed";
import type { JsonObject } from "../../../helpers/synthesized";
import { describeWithAzureProvider, pluginDirs } from "../../../tools/gate/real-terraform";
import { changesOf, inState, type Reported } from "../../aws/data/reported";
import { dataStacks, type Databases } from "./pair";

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-promotion"), pluginDirs });

const iowa = (databases: Databases): JsonObject => dataStacks(databases).iowa.json;
const ontario = (databases: Databases): JsonObject => dataStacks(databases).ontario.json;

const before: Databases = { iowa: primary, ontario: replica };
const after: Databases = {
  iowa: { ...primary, follows: "ontario" },
  ontario: { ...promoted, ...build },
};

const serverId = (state: JsonObject): string => {
  const resources = state["resources"] as readonly {
    type: string;
    instances: { attributes: JsonObject }[];
  }[];
  const server = resources.find(({ type }) => type === "azurerm_postgresql_flexible_server");
  return server?.instances[0]?.attributes["id"] as string;
};

/** As a refresh writes a server: what is not set is empty and not absent. Azure names a source only of one that follows. */
const reported =
  (own: JsonObject): Reported =>
  (attributes) => {
    const [key] = attributes["customer_managed_key"] as JsonObject[];
    const without = { geo_backup_key_vault_key_id: "", geo_backup_user_assigned_identity_id: "" };
    return { ...attributes, customer_managed_key: [{ ...key, ...without }], ...own };
  };

const withServer = (state: JsonObject, own: JsonObject = {}): JsonObject =>
  inState(state, "azurerm_postgresql_flexible_server", reported(own));

async function changes(name: string, stack: JsonObject, state: JsonObject): Promise<string[]> {
  const result = await planner?.plan({ name, stack, state, run: "plan", show: true });
  expect(result?.planDiagnostics).toEqual([]);
  return changesOf(result?.plan);
}

/** The server as a plan would have it. */
function serverAfter(plan: Plan | undefined): JsonObject {
  const server = plan?.resource_changes?.find(({ type }) => type === "azurerm_postgresql_flexible_server");
  return server?.change.after as JsonObject;
}

async function faults(name: string, stack: JsonObject, state: JsonObject): Promise<string[]> {
  const result = await planner?.plan({ name, stack, state, run: "plan" });
  return (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`);
}

describeWithAzureProvider("a replica in another region of Azure", () => {
  let deployed: JsonObject;
  beforeAll(async () => {
    deployed = withServer(await deployedState(planner, ontario(before)));
  });

  it("has nothing to do while it follows", async () => {
    expect(await changes("following", ontario(before), deployed)).toEqual([]);
  });

  it("is never promoted by an apply: stated as promoted it asks for a standby and backups, and no other role", async () => {
    const state = withServer(deployed, { backup_retention_days: 7, version: "17" });

    expect(await changes("promoted", ontario(after), state)).toEqual([
      "update azurerm_postgresql_flexible_server: backup_retention_days, high_availability",
    ]);
  });

  it("is left as it is once promoted by a switchover, which Azure reports without a source", async () => {
    const state = withServer(deployed, {
      backup_retention_days: 14,
      version: "17",
      source_server_id: "",
      high_availability: [{ mode: "ZoneRedundant", standby_availability_zone: "3" }],
    });

    expect(await changes("turned", ontario(after), state)).toEqual([]);
  });

  it("keeps its endpoint, whose ends the provider reads the other way round", async () => {
    const { ontario: stack } = dataStacks(after);

    expect(stack.resource("azurerm_postgresql_flexible_server_virtual_endpoint").arguments).toEqual(
      dataStacks(before).ontario.resource("azurerm_postgresql_flexible_server_virtual_endpoint").arguments,
    );
  });

  it("follows again after the switchover back, when its standby is gone", async () => {
    const state = withServer(deployed, { backup_retention_days: 14, version: "17" });

    expect(await changes("back", ontario(before), state)).toEqual([]);
  });

  it("grows in place with its source", async () => {
    const larger: PrimaryInput = { ...primary, storage: { sizeGiB: 2048 } };

    expect(await changes("grown", ontario({ iowa: larger, ontario: replica }), deployed)).toEqual([
      "update azurerm_postgresql_flexible_server: storage_mb",
    ]);
  });
});

describeWithAzureProvider("the primary database of a region in Azure", () => {
  let deployed: JsonObject;
  beforeAll(async () => {
    deployed = withServer(await deployedState(planner, iowa(before)));
  });

  it("has nothing to do", async () => {
    expect(await changes("same", iowa(before), deployed)).toEqual([]);
  });

  it("is left as it is when a switchover has made it follow, with all that lies in it", async () => {
    const state = withServer(deployed, {
      source_server_id: `${serverId(deployed)}-other`,
      high_availability: [],
    });

    expect(await changes("follows", iowa(after), state)).toEqual([]);
  });

  it("gets its standby again after the switchover back", async () => {
    const state = withServer(deployed, { source_server_id: "", high_availability: [] });

    expect(await changes("primary-again", iowa(before), state)).toEqual([
      "update azurerm_postgresql_flexible_server: high_availability",
    ]);
  });

  it("is not failed over by an apply after Azure did it", async () => {
    const state = withServer(deployed, {
      zone: "3",
      high_availability: [{ mode: "ZoneRedundant", standby_availability_zone: "2" }],
    });

    expect(await changes("failed-over", iowa(before), state)).toEqual([]);
  });

  it("stays where it is when it prefers another zone", async () => {
    const elsewhere: PrimaryInput = { ...primary, availability: { kind: "zone-redundant", zone: "c" } };

    expect(await changes("elsewhere", iowa({ ...before, iowa: elsewhere }), deployed)).toEqual([]);
  });

  it.each<[string, JsonObject[], JsonObject]>([
    // In the zone of its primary, which is none: docs/data-azure.md has the way.
    [
      "a standby in its own zone keeps that zone",
      [{ mode: "SameZone", standby_availability_zone: "2" }],
      { mode: "ZoneRedundant", standby_availability_zone: "2" },
    ],
    ["no standby gets one in a second zone", [], { mode: "ZoneRedundant", standby_availability_zone: "3" }],
  ])("that has %s when it is to have one in a second zone", async (_, had, planned) => {
    const state = withServer(deployed, { high_availability: had });
    const name = `standby-${had.length}`;
    const result = await planner?.plan({ name, stack: iowa(before), state, run: "plan", show: true });

    expect(serverAfter(result?.plan)["high_availability"]).toEqual([planned]);
  });

  it("keeps a disk that has grown by itself", async () => {
    const growing: Databases = {
      iowa: { ...primary, storage: { sizeGiB: 512, grows: true } },
      ontario: replica,
    };
    const state = withServer(await deployedState(planner, iowa(growing)), {
      storage_mb: 1_048_576,
      storage_tier: "P30",
    });

    expect(await changes("grown-alone", iowa(growing), state)).toEqual([]);
  });

  it("takes a new password in place, and keeps it out of the plan", async () => {
    const stated = (version: number): Databases => ({
      ...before,
      iowa: { ...primary, password: { version } },
    });
    const state = withServer(await deployedState(planner, iowa(stated(1))));

    expect(await changes("renewed", iowa(stated(2)), state)).toEqual([
      "update azurerm_postgresql_flexible_server: administrator_password_wo_version",
    ]);
  });

  it("takes a parameter by an update of that parameter alone", async () => {
    const parameters = { random_page_cost: { value: "1.5", reason: "measured" } };

    expect(
      await changes("parameter", iowa({ ...before, iowa: { ...primary, parameters } }), deployed),
    ).toEqual(["update azurerm_postgresql_flexible_server_configuration: value"]);
  });

  it.each<[string, Partial<PrimaryInput>]>([
    ["a smaller disk", { storage: { sizeGiB: 512, tier: "P40" } }],
    ["an older version", { version: "16" }],
    [
      "copied backups after its creation",
      {
        geoBackup: {
          keyUrl: "https://hft-eastus2.vault.azure.net/keys/data",
          identityId:
            "/subscriptions/22222222-0000-4000-8000-000000000090/resourceGroups/keys/providers/Microsoft.ManagedIdentity/userAssignedIdentities/data",
        },
      },
    ],
  ])("refuses %s, which would replace it", async (what, own) => {
    const stack = iowa({ ...before, iowa: { ...primary, ...own } });

    const found = await faults(what.replaceAll(" ", "-"), stack, deployed);

    expect(found.length).toBeGreaterThan(0);
    for (const fault of found) expect(fault).toMatch(/prevent_destroy/);
  });
});
