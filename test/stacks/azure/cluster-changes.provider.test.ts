import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import type { AksClusterInput } from "../../../src/azure/cluster/spec/schema";
import type { PoolInput } from "../../../src/azure/machines/spec/pool-schema";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import estuary from "../../environments/estuary";
import { deployedState } from "../../helpers/deployed";
import { describeWithAzureProvider, pluginDirs } from "../../tools/gate/real-terraform";

const virginia = estuary.regions["virginia"] as AzureRegionInput;
const { general } = virginia.pools ?? {};

const keys = "/subscriptions/22222222-0000-4000-8000-000000000030/resourceGroups/keys/providers";

/** Keys that exist: what is read of another stack has no form in a made-up state. */
const network = {
  ...virginia.network,
  keys: {
    kind: "adopt",
    disks: { encryptionSetId: `${keys}/Microsoft.Compute/diskEncryptionSets/trading` },
    secrets: {
      keyId: "https://hft-keys.vault.azure.net/keys/secrets/0123456789abcdef0123456789abcdef",
      vaultId: `${keys}/Microsoft.KeyVault/vaults/hft-keys`,
      access: "private",
    },
  },
} as AzureRegionInput["network"];

/** The compute stack of a production region with these changes to its cluster and its general pool. */
function synthesized(own: Partial<AksClusterInput>, pool: Partial<PoolInput> = {}): JsonObject {
  const region = {
    ...virginia,
    network,
    cluster: { ...virginia.cluster, nodeVersion: undefined, ...own },
    pools: { ...virginia.pools, general: { ...general, ...pool } },
  };
  return stackOf(
    { ...estuary, regions: { virginia: region as AzureRegionInput } },
    "estuary-virginia-compute",
  );
}

describeWithAzureProvider("a cluster of AKS that is deployed", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-aks-changes"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({}));
  });

  async function planned(name: string, stack: JsonObject) {
    const result = await planner?.plan({ name: name.replaceAll(" ", "-"), stack, state, run: "plan" });
    return {
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("has nothing to do", async () => {
    expect(await planned("same", synthesized({}))).toEqual({ faults: [], actions: [] });
  });

  it.each<readonly [string, Partial<AksClusterInput>]>([
    ["freezes", { freezes: { longer: { from: "2026-10-01", until: "2027-07-01" } } }],
    ["channels", { upgrades: { kubernetes: "none", nodeOs: "none" } }],
    ["plan", { plan: "standard" }],
    ["run command", { runCommand: false }],
    ["machines of the system pool", { system: { machine: "Standard_D16ds_v5" } }],
    ["version, and that of no node", { version: "1.36", nodeVersion: "1.35" }],
  ])("changes its %s in place, and no pool with it", async (what, own) => {
    expect(await planned(what, synthesized(own))).toEqual({
      faults: [],
      actions: ["update azurerm_kubernetes_cluster.cluster"],
    });
  });

  it("upgrades every elastic pool with the version of nodes, in place", async () => {
    expect(await planned("nodes", synthesized({ version: "1.36" }))).toEqual({
      faults: [],
      actions: [
        "update azurerm_kubernetes_cluster.cluster",
        "update azurerm_kubernetes_cluster_node_pool.pools_batch",
        "update azurerm_kubernetes_cluster_node_pool.pools_end-of-day-reports",
        "update azurerm_kubernetes_cluster_node_pool.pools_general",
      ],
    });
  });

  it.each<readonly [string, Partial<PoolInput>]>([
    ["bounds", { nodes: { min: 1, max: 12 } }],
    ["machines", { machine: "Standard_D32ds_v5" }],
    ["disk", { osDisk: { kind: "managed", sizeGiB: 256 } }],
    ["pods", { podsPerNode: 60 }],
  ])("changes the %s of a pool in place, by way of a pool with another name", async (what, own) => {
    expect(await planned(`pool-${what}`, synthesized({}, own))).toEqual({
      faults: [],
      actions: ["update azurerm_kubernetes_cluster_node_pool.pools_general"],
    });
  });

  it("replaces a pool that becomes Spot, and touches nothing else", async () => {
    const { faults, actions } = await planned("spot", synthesized({}, { capacity: { kind: "spot" } }));

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      expect.stringMatching(/^\S+ azurerm_kubernetes_cluster_node_pool\.pools_general$/),
    ]);
    expect(actions[0]).not.toMatch(/^update/);
  });

  it("gives one more group of administrators a role of its own", async () => {
    const admins = [...(virginia.cluster?.access?.admins ?? []), "22222222-0000-4000-8000-000000000042"];
    const { faults, actions } = await planned("admins", synthesized({ access: { admins } }));

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      expect.stringMatching(/^create azurerm_role_assignment\.admins_/),
      "update azurerm_kubernetes_cluster.cluster",
    ]);
  });

  it("is not made anew for another network of its API", async () => {
    const { faults } = await planned(
      "api",
      synthesized({ api: { kind: "private-endpoint" }, secrets: { kind: "platform" } }),
    );

    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(fault).toMatch(/prevent_destroy/);
  });
});
