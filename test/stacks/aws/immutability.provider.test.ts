import path from "node:path";
import production from "../../../environments/production";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import type { PoolInput } from "../../../src/aws/machines/spec/pool-schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import { deployedState } from "../../helpers/deployed";
import { withOtherPreset } from "../../helpers/other-renderer";
import type { JsonObject } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

type TradingInput = Extract<PoolInput, { kind: "trading" }>;
type GenerationInput = TradingInput["generations"][string];

const stackId = "production-virginia-compute";

/**
 * Production with its trading generation edited, through the whole way from environment to JSON. Its fleet has a
 * test of its own.
 */
function synthesized(edit: (generation: GenerationInput) => GenerationInput): JsonObject {
  const virginia = production.regions["virginia"] as AwsRegionInput;
  const engine = virginia.pools?.["engine"] as TradingInput;
  const a = engine.generations["a"] as GenerationInput;
  const edited: EnvironmentInput = {
    ...production,
    regions: {
      ...production.regions,
      virginia: {
        ...virginia,
        fleets: {},
        pools: { ...virginia.pools, engine: { ...engine, generations: { a: edit(a) } } },
      },
    },
  };
  return stackOf(edited, stackId);
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
            id.startsWith("pools_engine_") ? without(each) : each,
          ]),
        ),
      ]),
    ),
  };
}

describeWithAwsProvider("a deployed trading generation", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-immutability"), pluginDirs });
  const deployed = (): JsonObject => synthesized((generation) => generation);
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

  const edited = (): JsonObject =>
    synthesized((generation) => ({
      ...generation,
      machine: "c7i.metal-48xl",
      nodes: 5,
      image: { kind: "al2023", release: "1.35.6-20260625" },
      tuning: { preset: "tradingEngine", sysctls: { "vm.stat_interval": "60" } },
      volume: { sizeGiB: 200 },
    }));
  const rendered = (): JsonObject => withOtherPreset({ "net.core.busy_poll": "80" }, deployed);

  it("is left alone when its machine, size, image or tuning changes", async () => {
    expect(await actionsOf("edited", edited())).toEqual([]);
  });

  it("is left alone when our renderer gives other nodes", async () => {
    expect(rendered()).not.toEqual(deployed());
    expect(await actionsOf("rendered", rendered())).toEqual([]);
    expect(await actionsOf("rendered-thawed", thawed(rendered()))).not.toEqual([]);
  });

  it("would be changed by the same edits without its lifecycle", async () => {
    expect(await actionsOf("thawed", thawed(edited()))).toEqual([
      "replace aws_ec2_capacity_reservation.pools_engine_a_reservation",
      "update aws_eks_node_group.pools_engine_a",
      "update aws_launch_template.pools_engine_a_template",
    ]);
  });
});
