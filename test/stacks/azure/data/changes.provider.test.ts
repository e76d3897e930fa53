import path from "node:path";
import { azure } from "../../../../src/azure";
import type { CacheInput } from "../../../../src/azure/cache/spec/schema";
import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import type { StorageInput } from "../../../../src/azure/storage/spec/schema";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import { cache } from "../../../azure/cache/caches";
import { deployedState } from "../../../helpers/deployed";
import { describeWithAzureProvider, pluginDirs } from "../../../tools/gate/real-terraform";
import { dataJson } from "./environment";

type DataInput = Extract<StorageInput, { kind: "data" }>;
type Retention = NonNullable<DataInput["containers"][string]["retention"]>;

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-data"), pluginDirs });

/** Plans the second environment over the made-up state of the first. */
async function planned(name: string, before: Partial<AzureRegionInput>, after: Partial<AzureRegionInput>) {
  const state = await deployedState(planner, dataJson(before));
  const result = await planner?.plan({ name, stack: dataJson(after), state, run: "plan" });
  return {
    faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
    actions: (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
      .sort(),
  };
}

const withCache = (own: Partial<CacheInput>) => ({ cache: { ...cache, ...own } });
const withAccount = (own: Partial<DataInput>) => ({
  storage: { records: { kind: "data", redundancy: "ZRS", containers: { ticks: {} }, ...own } as DataInput },
});
const retained = (retention: Retention) => withAccount({ containers: { orders: { retention } } });

describeWithAzureProvider("an edit of a deployed cache of Azure", () => {
  it("that is none changes nothing", async () => {
    expect(await planned("none", withCache({}), withCache({}))).toEqual({ faults: [], actions: [] });
  });

  it.each([
    ["eviction", { whenFull: "allkeys-lru" }],
    ["persistence", { persistence: { kind: "log" } }],
    ["keys", { signIn: { kind: "keys" } }],
  ] as const)("of its %s is made in place", async (what, own) => {
    const { faults, actions } = await planned(what, withCache({}), withCache(own));

    expect(faults).toEqual([]);
    expect(actions).toContain("update azurerm_managed_redis.cache");
  });

  it.each([
    ["SKU", { sku: "ComputeOptimized_X20" }],
    ["availability", { highAvailability: false }],
    ["clustering policy, which would empty it in place,", { clusteringPolicy: "EnterpriseCluster" }],
    ["modules, which would empty it in place,", { modules: [{ name: "RedisJSON" }] }],
    ["group, which would empty it in place,", { geoReplication: { group: "positions" } }],
  ] as const)("of its %s is refused", async (what, own) => {
    const { faults } = await planned(what.slice(0, 5), withCache({}), withCache(own));

    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(fault).toMatch(/prevent_destroy/);
  });

  it("lets one more client in by one resource more", async () => {
    const { clients } = cache.signIn;
    const more = { ...clients, risk: "22222222-0000-4000-8000-000000000042" };

    expect(
      await planned("client", withCache({}), withCache({ signIn: { kind: "entra", clients: more } })),
    ).toEqual({
      faults: [],
      actions: ["create azurerm_resource_group_template_deployment.cache_client-risk"],
    });
  });
});

describeWithAzureProvider("an edit of a deployed storage account", () => {
  it("that is none changes nothing", async () => {
    const locked = retained({ kind: "locked", irreversible: "I understand", days: 30 });

    expect(await planned("none", locked, locked)).toEqual({ faults: [], actions: [] });
  });

  it("adds a copy in the paired region in place", async () => {
    expect(await planned("copy", withAccount({}), withAccount({ redundancy: "GZRS" }))).toEqual({
      faults: [],
      actions: ["update azurerm_storage_account.storage_records"],
    });
  });

  it("is refused where it would lose its zones, and the account with them", async () => {
    const { faults } = await planned("zones", withAccount({}), withAccount({ redundancy: "LRS" }));

    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(fault).toMatch(/prevent_destroy/);
  });

  it.each<[string, Retention, Retention]>([
    ["other days", { kind: "unlocked", days: 30 }, { kind: "unlocked", days: 60 }],
    ["a lock", { kind: "unlocked", days: 30 }, { kind: "locked", irreversible: "I understand", days: 30 }],
  ])("of a retention, to %s, is made in place", async (what, before, after) => {
    expect(await planned(what.replace(" ", "-"), retained(before), retained(after))).toEqual({
      faults: [],
      actions: [
        "update azurerm_storage_container_immutability_policy.storage_records_containers_orders-retention",
      ],
    });
  });

  it.each<[string, Retention]>([
    ["lift a lock", { kind: "unlocked", days: 30 }],
    // Azure takes it five times: az storage container immutability-policy extend.
    ["lengthen a locked retention", { kind: "locked", irreversible: "I understand", days: 60 }],
  ])("cannot %s: azurerm refuses it in the plan", async (what, after) => {
    const before: Retention = { kind: "locked", irreversible: "I understand", days: 30 };
    const { faults } = await planned(what.replaceAll(" ", "-"), retained(before), retained(after));

    expect(faults.join()).toMatch(/locked/);
  });

  it("that takes a container out would delete it: only its effect refuses that", async () => {
    const { actions } = await planned("container", withAccount({}), withAccount({ containers: {} }));

    expect(actions).toContain("delete azurerm_storage_container.storage_records_containers_ticks");
    expect(azure.effects["azurerm_storage_container"]?.stateful).toBe(true);
  });
});

describeWithAzureProvider("an edit of a deployed registry", () => {
  it("that is none changes nothing", async () => {
    const images = { images: { kind: "home" } } as const;

    expect(await planned("none", images, images)).toEqual({ faults: [], actions: [] });
  });

  it("of its days and its reach is made in place", async () => {
    const after = {
      images: { kind: "home", untaggedDays: 30, access: { kind: "listed", from: ["198.51.100.16/28"] } },
    } as const;

    expect(await planned("reach", { images: { kind: "home" } }, after)).toEqual({
      faults: [],
      actions: ["update azurerm_container_registry.images_registry"],
    });
  });
});
