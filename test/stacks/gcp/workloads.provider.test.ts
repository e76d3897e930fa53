import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { tuningDaemonSet, type ImageByDigest } from "../../../src/tuning/daemonset/manifests";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import prairie from "../../environments/prairie";
import type { GenerationInput, TradingInput } from "../../gcp/clusters";
import { deployedState } from "../../helpers/deployed";
import { withOtherPreset } from "../../helpers/other-renderer";
import { readStack, stackIdsOf } from "../../helpers/synthesized";
import { manifestFrom } from "../../kubernetes/manifest-from";
import { resourceTypes } from "../../kubernetes/resource-types";
import { describeWithKubernetesProvider, pluginDirs } from "../../tools/gate/real-terraform";

const stackId = "prairie-iowa-workloads";
const iowa = prairie.regions["iowa"] as GcpRegionInput;
const engine = iowa.pools?.["engine"] as TradingInput;
const a = engine.generations["a"] as GenerationInput;
const image =
  `us-docker.pkg.dev/hft-images/platform/hft-tune@sha256:${"fedcba9876543210".repeat(4)}` as const;

/** The stack of a region whose engines, by default of one generation, have these changes. */
function synthesized(own: Partial<TradingInput>, tuner = iowa.cluster?.tuner): JsonObject {
  const { pricing: _, ...others } = iowa.pools ?? {};
  const pools = { ...others, engine: { ...engine, generations: { a }, ...own } };
  const cluster = { ...iowa.cluster, tuner };
  return stackOf({ ...prairie, regions: { iowa: { ...iowa, cluster, pools } as GcpRegionInput } }, stackId);
}

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-workloads"), pluginDirs });

describeWithKubernetesProvider("the stacks of what lies in clusters, of every environment", () => {
  it.each(stackIdsOf("kubernetes"))(
    "are valid, and planned without an error or a warning: %s",
    async (id) => {
      const result = await planner?.plan({ name: id, stack: readStack(id) });

      expect(result).toMatchObject({ problems: [], drops: [], diagnostics: [], planDiagnostics: [] });
      expect(result?.notPlanned).toBeUndefined();
      expect(new Set(result?.actions.map(({ action }) => action))).toEqual(new Set(["create"]));
    },
  );

  it("are planned as the manifests say", async () => {
    const stack = synthesized({});
    const result = await planner?.plan({ name: "manifests", stack, run: "plan", show: true });
    const planned = result?.plan?.planned_values.root_module?.resources ?? [];
    const { plan, profileHash } = planOf(stack);
    const manifests = tuningDaemonSet({
      image: iowa.cluster?.tuner?.image as ImageByDigest,
      pool: "engine",
      generation: "a",
      profileHash,
      plan,
    });

    for (const { apiVersion: _, kind, ...fields } of manifests) {
      const { values } = planned.find(({ type }) => type === resourceTypes[kind]) ?? {};
      expect(manifestFrom(fields, values as JsonObject)).toEqual(fields);
    }
  });
});

/** The plan in a stack with one generation. */
function planOf(stack: JsonObject): { readonly plan: string; readonly profileHash: string } {
  const maps = (
    stack["resource"] as Record<string, Record<string, { readonly data: { readonly plan: string } }>>
  )["kubernetes_config_map_v1"];
  const [only] = Object.values(maps ?? {});
  const plan = only?.data.plan ?? "";
  return { plan, profileHash: /^profile\t(\w+)$/m.exec(plan)?.[1] ?? "" };
}

describeWithKubernetesProvider("a tuner that is deployed", () => {
  const b: GenerationInput = { ...a, nodes: 5 };
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({ generations: { a, b } }));
  });

  async function actionsOf(name: string, stack: JsonObject): Promise<string[]> {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    expect(result?.planDiagnostics).toEqual([]);
    return (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
      .sort();
  }

  it("has nothing to do as it is", async () => {
    expect(await actionsOf("same", synthesized({ generations: { a, b } }))).toEqual([]);
  });

  it("gets one DaemonSet with its plan for another generation, and changes nothing else", async () => {
    const c: GenerationInput = { ...a, tuning: { preset: "marketData" } };

    expect(await actionsOf("another", synthesized({ generations: { a, b, c } }))).toEqual([
      "create kubernetes_config_map_v1.tuner_pools_engine_c_plan",
      "create kubernetes_daemon_set_v1.tuner_pools_engine_c_program",
    ]);
  });

  it("stays with a generation that is no longer the active one", async () => {
    expect(await actionsOf("active", synthesized({ generations: { a, b }, active: "b" }))).toEqual([]);
  });

  it("keeps the plan and the nodes of a generation that is edited", async () => {
    const edited: GenerationInput = { ...a, tuning: { preset: "balanced" } };

    expect(await actionsOf("edited", synthesized({ generations: { a: edited, b } }))).toEqual([]);
  });

  it("keeps them when our renderer gives another profile", async () => {
    const stack = withOtherPreset({ "vm.stat_interval": "30" }, () => synthesized({ generations: { a, b } }));

    expect(stack).not.toEqual(synthesized({ generations: { a, b } }));
    expect(await actionsOf("rendered", stack)).toEqual([]);
  });

  it("takes a new image in place, and its pods stay", async () => {
    const stack = synthesized({ generations: { a, b } }, { image });

    expect(await actionsOf("image", stack)).toEqual([
      "update kubernetes_daemon_set_v1.tuner_pools_engine_a_program",
      "update kubernetes_daemon_set_v1.tuner_pools_engine_b_program",
    ]);
    expect(JSON.stringify(stack)).toContain('"strategy":{"type":"OnDelete"}');
  });

  it("goes with its generation, and that of no other", async () => {
    expect(await actionsOf("removed", synthesized({ generations: { b }, active: "b" }))).toEqual([
      "delete kubernetes_config_map_v1.tuner_pools_engine_a_plan",
      "delete kubernetes_daemon_set_v1.tuner_pools_engine_a_program",
    ]);
  });
});
