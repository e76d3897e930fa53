import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import prairie from "../../environments/prairie";
import type { GenerationInput, TradingInput } from "../../gcp/clusters";
import { deployedState } from "../../helpers/deployed";
import { withOtherPreset } from "../../helpers/other-renderer";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

const stackId = "prairie-iowa-compute";
const iowa = prairie.regions["iowa"] as GcpRegionInput;

type Edit = (generation: GenerationInput) => GenerationInput;

/** Two pools whose one generation is edited: one placed compactly, one on hosts of its own. */
function synthesized(edits: Readonly<Record<"engine" | "pricing", Edit>>): JsonObject {
  const edited = (name: "engine" | "pricing"): TradingInput => {
    const pool = iowa.pools?.[name] as TradingInput;
    return { ...pool, generations: { a: edits[name](pool.generations["a"] as GenerationInput) } };
  };
  const pools = {
    system: iowa.pools?.["system"] as NonNullable<GcpRegionInput["pools"]>[string],
    engine: edited("engine"),
    pricing: edited("pricing"),
  };
  return stackOf({ ...prairie, regions: { iowa: { ...iowa, pools } } }, stackId);
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

describeWithGoogleProvider("deployed trading generations of GKE", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gke-immutability"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, deployed());
  });

  async function actionsOf(name: string, stack: JsonObject): Promise<string[]> {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    expect(result?.planDiagnostics).toEqual([]);
    return (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
      .sort();
  }

  const deployed = (): JsonObject => synthesized({ engine: unchanged, pricing: unchanged });
  const edited = (): JsonObject =>
    synthesized({
      engine: (generation) => ({
        ...generation,
        machine: "c3-standard-176-lssd",
        nodes: 5,
        image: { kind: "cos", version: "1.35.4-gke.1000000" },
        tuning: { preset: "tradingEngine", sysctls: { "vm.stat_interval": "60" } },
        disk: { type: "hyperdisk-balanced", sizeGiB: 400 },
        podsPerNode: 64,
      }),
      pricing: (generation) => ({
        ...generation,
        machine: "c2-standard-60",
        nodes: 2,
        spare: 0,
        placement: {
          kind: "sole-tenant",
          nodeType: "c2-node-60-240",
          hosts: { kind: "fixed", count: 3 },
          maintenance: "migrate",
        },
        localSsd: { kind: "ephemeral", count: 8 },
      }),
    });
  const rendered = (): JsonObject => withOtherPreset({ "net.core.busy_poll": "80" }, deployed);

  it("have nothing to do as they are", async () => {
    expect(await actionsOf("same", deployed())).toEqual([]);
  });

  it("are left alone when machine, size, image, tuning or hosts change", async () => {
    expect(await actionsOf("edited", edited())).toEqual([]);
  });

  it("are left alone when our renderer gives other nodes", async () => {
    expect(rendered()).not.toEqual(deployed());
    expect(await actionsOf("rendered", rendered())).toEqual([]);
    expect(await actionsOf("rendered-thawed", thawed(rendered()))).not.toEqual([]);
  });

  it("would be replaced by the same edits without their lifecycle", async () => {
    expect(await actionsOf("thawed", thawed(edited()))).toEqual([
      "replace google_compute_instance_template.pools_engine_a_reserved-machine",
      "replace google_container_node_pool.pools_engine_a",
      "replace google_container_node_pool.pools_pricing_a",
      "update google_compute_node_group.pools_pricing_a_hosts",
      "update google_compute_reservation.pools_engine_a_reservation",
    ]);
  });
});
