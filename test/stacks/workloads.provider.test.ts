import path from "node:path";
import type { JsonObject } from "../../src/core/json";
import type { GcpRegionInput } from "../../src/gcp/region/spec/schema";
import { access } from "../../src/tuning/daemonset/access";
import type { Manifest } from "../../src/tuning/daemonset/manifest";
import { tuningObjects } from "../../src/tuning/daemonset/manifests";
import type { ImageByDigest } from "../../src/tuning/daemonset/schema";
import { OfflinePlanner } from "../../tools/gate/offline-planner";
import { stackOf } from "../app/run";
import prairie from "../environments/prairie";
import type { GenerationInput, TradingInput } from "../gcp/clusters";
import { deployedState } from "../helpers/deployed";
import { withOtherPreset } from "../helpers/other-renderer";
import { readStack, stackIdsOf } from "../helpers/synthesized";
import { Template } from "../helpers/template";
import { manifestFrom } from "../kubernetes/manifest-from";
import { resourceTypes } from "../kubernetes/resource-types";
import { describeWithKubernetesProvider, pluginDirs } from "../tools/gate/real-terraform";

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

  it.each(stackIdsOf("kubernetes"))("are planned as the manifests say: %s", async (id) => {
    const stack = readStack(id);
    const result = await planner?.plan({ name: `${id}-manifests`, stack, run: "plan", show: true });
    const resources = result?.plan?.planned_values.root_module?.resources ?? [];
    // Beside them is what the planner puts in the place of another stack's outputs.
    const planned = resources.filter(({ type }) => Object.values(resourceTypes).includes(type));
    const manifests = manifestsOf(Template.from(id, stack));

    expect(planned).toHaveLength(manifests.length);
    for (const { apiVersion: _, kind, ...fields } of manifests) {
      const [only, ...others] = planned.filter(
        ({ type, values }) => type === resourceTypes[kind] && nameIn(values) === fields.metadata.name,
      );
      expect(others).toEqual([]);
      expect(manifestFrom(fields, only?.values as JsonObject)).toEqual(fields);
    }
  });
});

/** What the tuner of a stack consists of, by the image and the plans in it. */
function manifestsOf(template: Template): readonly Manifest[] {
  const [program] = template.resources("kubernetes_daemon_set_v1");
  const own = JSON.stringify(program).match(/[^"]+@sha256:[0-9a-f]{64}/)?.[0] as ImageByDigest;
  const generations = template.resources("kubernetes_config_map_v1").flatMap(({ arguments: map }) => {
    const { metadata, data } = map as unknown as PlanMap;
    const { "hft/pool": pool = "", "hft/generation": generation = "" } = metadata.labels;
    const profileHash = /^profile\t(\w+)$/m.exec(data.plan)?.[1] ?? "";
    const objects = tuningObjects({ image: own, pool, generation, profileHash, plan: data.plan });
    return [objects.plan, objects.program];
  });
  return [...access, ...generations];
}

interface PlanMap {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly data: { readonly plan: string };
}

function nameIn(values: unknown): unknown {
  return (values as { readonly metadata: readonly { readonly name: string }[] }).metadata[0]?.name;
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
