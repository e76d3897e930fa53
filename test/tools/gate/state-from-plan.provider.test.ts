import { readFileSync } from "node:fs";
import path from "node:path";
import { section, type Json, type JsonObject } from "../../../src/core/json";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stateFromPlan } from "../../../tools/gate/state-from-plan";
import { describeWithTerraform } from "./real-terraform";
import { temporaryFolder } from "./temporary-folder";

const compute = JSON.parse(
  readFileSync(path.join(__dirname, "fixtures/plain/stacks/plain-compute/cdk.tf.json"), "utf8"),
) as JsonObject;

describeWithTerraform("the state that a plan would leave behind", () => {
  const folder = temporaryFolder();

  const planned = async (name: string, stack: JsonObject, state?: JsonObject) => {
    const planner = OfflinePlanner.find({ dir: folder });
    if (planner === undefined) throw new Error("terraform is on the PATH and cannot be found");
    const result = await planner.plan({ name, stack, ...(state && { state }), run: "plan", show: true });
    expect(result.planDiagnostics).toEqual([]);
    return result;
  };
  const stateOf = async (stack: JsonObject) => {
    const { plan, ...rest } = await planned("before", stack);
    if (plan === undefined) throw new Error("the plan was not shown");
    return stateFromPlan({ ...rest, plan });
  };
  const withPool = (pool: (existing: JsonObject) => JsonObject): JsonObject => {
    const resources = section(section(compute, "resource"), "terraform_data");
    const changed: Json = { ...resources, pool: pool(section(resources, "pool")) };
    return { ...compute, resource: { terraform_data: changed } };
  };
  const withoutLifecycle = ({ lifecycle: _, ...rest }: JsonObject): JsonObject => rest;

  it("leaves the same stack nothing to do, whatever refers to what", async () => {
    const stack = withPool(withoutLifecycle);

    const { actions } = await planned("same", stack, await stateOf(stack));

    expect(actions).toEqual([]);
  });

  it("shows an edit as the action it asks for", async () => {
    const edited = withPool((pool) => ({ ...withoutLifecycle(pool), input: "other" }));

    const { actions } = await planned("edited", edited, await stateOf(compute));

    expect(actions).toEqual([{ address: "terraform_data.pool", action: "update" }]);
  });

  it("shows an edit of what ignores every change as nothing", async () => {
    const edited = withPool((pool) => ({ ...pool, input: "other", triggers_replace: ["other"] }));

    const { actions } = await planned("ignored", edited, await stateOf(compute));

    expect(actions).toEqual([]);
  });

  it("holds every instance of a resource", async () => {
    const counted = { resource: { terraform_data: { many: { count: 2, input: "${count.index}" } } } };

    const { actions } = await planned("counted", counted, await stateOf(counted));

    expect(actions).toEqual([]);
  });
});
