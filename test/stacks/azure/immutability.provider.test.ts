import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import { presets } from "../../../src/tuning/presets";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import type { GenerationInput, TradingInput } from "../../azure/generations";
import estuary from "../../environments/estuary";
import { deployedState } from "../../helpers/deployed";
import { describeWithAzureProvider, pluginDirs } from "../../tools/gate/real-terraform";

const stackId = "estuary-virginia-compute";
const virginia = estuary.regions["virginia"] as AzureRegionInput;

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

type Edit = (generation: GenerationInput) => GenerationInput;
const edited = ["engine", "pricing"] as const;
type Edited = (typeof edited)[number];

/** Two pools: one whose generations are placed close to each other and reserved, one on dedicated hosts. */
function synthesized(edits: Readonly<Record<Edited, Edit>>): JsonObject {
  const pools = edited.map((name) => {
    const pool = virginia.pools?.[name] as TradingInput;
    const generations = Object.entries(pool.generations).map(([key, each]) => [key, edits[name](each)]);
    return [name, { ...pool, generations: Object.fromEntries(generations) as TradingInput["generations"] }];
  });
  const own = {
    ...virginia,
    network,
    pools: Object.fromEntries(pools) as NonNullable<AzureRegionInput["pools"]>,
  };
  return stackOf({ ...estuary, regions: { virginia: own } }, stackId);
}

/** The stack without the lifecycle of its trading resources. */
function thawed(stack: JsonObject): JsonObject {
  const resources = stack["resource"] as Record<string, Record<string, JsonObject>>;
  const without = ({ lifecycle: _, ...rest }: JsonObject): JsonObject => rest;
  return {
    ...stack,
    resource: Object.fromEntries(
      Object.entries(resources).map(([type, byId]) => [
        type,
        Object.fromEntries(
          Object.entries(byId).map(([id, each]) => [
            id,
            /^pools_(engine|pricing)_/.test(id) ? without(each) : each,
          ]),
        ),
      ]),
    ),
  };
}

const unchanged: Edit = (generation) => generation;

describeWithAzureProvider("deployed trading generations of AKS", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-aks-immutability"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({ engine: unchanged, pricing: unchanged }));
  });

  async function actionsOf(name: string, stack: JsonObject): Promise<string[]> {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    expect(result?.planDiagnostics).toEqual([]);
    return (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
      .sort();
  }

  const withEdits = (): JsonObject => {
    // What an upgrade of this project might do to its own renderer.
    Object.assign(presets.tradingEngine.sysctls["net.core.rmem_max"] ?? {}, { value: "33554432" });
    return synthesized({
      engine: (generation) => ({
        ...generation,
        machine: "Standard_F48ams_v6",
        nodes: 5,
        image: { kind: "newest", version: "1.35.6" },
        tuning: { preset: "tradingEngine", sysctls: { "vm.vfs_cache_pressure": "50" } },
        osDisk: { kind: "managed", sizeGiB: 256 },
        podsPerNode: 64,
      }),
      pricing: (generation) => ({
        ...generation,
        zone: "b",
        nodes: 2,
        placement: { kind: "dedicated-hosts", sku: "DSv5-Type1", hosts: 4, faultDomains: 1 },
        ultraDisk: false,
      }),
    });
  };

  it("have nothing to do as they are", async () => {
    expect(await actionsOf("same", synthesized({ engine: unchanged, pricing: unchanged }))).toEqual([]);
  });

  it("are left alone when machine, size, image, tuning, zone, hosts or our renderer change", async () => {
    expect(await actionsOf("edited", withEdits())).toEqual([]);
  });

  it("would be changed by the same edits without their lifecycle", async () => {
    const hosts = [0, 1, 2, 3];

    expect(await actionsOf("thawed", thawed(withEdits()))).toEqual([
      "replace azurerm_capacity_reservation.pools_engine_b_reservation_machines",
      ...hosts.map((host) => `replace azurerm_dedicated_host.pools_pricing_a_hosts_${host}`),
      "replace azurerm_dedicated_host_group.pools_pricing_a_hosts",
      "replace azurerm_kubernetes_cluster_node_pool.pools_engine_b",
      "replace azurerm_kubernetes_cluster_node_pool.pools_pricing_a",
      ...hosts.map(
        (host) =>
          `replace azurerm_maintenance_assignment_dedicated_host.pools_pricing_a_updates_host-${host}`,
      ),
      "update azurerm_kubernetes_cluster_node_pool.pools_engine_a",
      "update azurerm_proximity_placement_group.pools_engine_a_proximity",
    ]);
  });
});
