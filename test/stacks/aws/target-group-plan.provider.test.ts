import path from "node:path";
import type { AwsIngressInput } from "../../../src/aws/ingress/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import watched from "../../environments/watched";
import { deployedState } from "../../helpers/deployed";
import type { JsonObject } from "../../helpers/synthesized";
import { awsRegion, edit } from "../../problems/parts";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

type TargetInput = AwsIngressInput["target"];

const { orders } = awsRegion(watched, "frankfurt").ingress as { readonly orders: AwsIngressInput };

/** Frankfurt's compute stack with the target of its load balancer edited. */
function synthesized(target: Partial<TargetInput>): JsonObject {
  const ingress = { orders: { ...orders, target: { ...orders.target, ...target } } };
  return stackOf(edit.region({ ingress }, "frankfurt")(watched), "watched-frankfurt-compute");
}

/** The stack without the lifecycle of its target groups. */
function thawed(stack: JsonObject): JsonObject {
  const resources = stack["resource"] as Record<string, Record<string, JsonObject>>;
  const groups = Object.entries(resources["aws_lb_target_group"] ?? {}).map(
    ([id, { lifecycle: _, ...rest }]) => [id, rest] as const,
  );
  return { ...stack, resource: { ...resources, aws_lb_target_group: Object.fromEntries(groups) } };
}

describeWithAwsProvider("a target group that a listener forwards to", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-target-group"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({}));
  });

  /** What becomes of load balancers. */
  async function actionsOf(name: string, stack: JsonObject): Promise<string[]> {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    expect(result?.planDiagnostics).toEqual([]);
    return (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.split(".")[0] ?? ""}`)
      .filter((text) => text.includes(" aws_lb"))
      .sort();
  }

  const otherPort = { port: 9443 };

  it("is left alone when its targets answer on another port", async () => {
    expect(await actionsOf("port", synthesized(otherPort))).toEqual([]);
  });

  it("would be replaced by the same edit without its lifecycle", async () => {
    expect(await actionsOf("thawed", thawed(synthesized(otherPort)))).toEqual([
      "replace aws_lb_target_group",
      "update aws_lb_listener",
    ]);
  });

  it("is changed in place by every other edit of its target", async () => {
    const edited = synthesized({
      drainSeconds: 60,
      health: { port: 8081, protocol: "https", path: "/orders/serving", intervalSeconds: 5 },
    });

    expect(await actionsOf("others", edited)).toEqual(["update aws_lb_target_group"]);
  });
});
