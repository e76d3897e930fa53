import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { readStacks } from "../../../src/terraform/stacks";
import { describeWithAwsProvider, pluginDirs } from "./real-terraform";
import { temporaryFolder } from "./temporary-folder";

describeWithAwsProvider("the gate with the real AWS provider", () => {
  const folder = temporaryFolder();

  it("plans a stack which reads another one's state, without an account and without a network", async () => {
    const planner = OfflinePlanner.find({ dir: folder, pluginDirs });
    const stack = readStacks(path.join(__dirname, "fixtures/aws")).find(
      ({ name }) => name === "sample-compute",
    );

    const result = await planner?.plan({ name: "compute", stack: stack?.json ?? {}, run: "plan" });

    expect(result?.planDiagnostics).toEqual([]);
    expect(result?.actions.map(({ action, address }) => `${action} ${address}`).sort()).toEqual([
      "create aws_eks_node_group.nodes",
      "create aws_launch_template.template",
      "create aws_placement_group.placement",
    ]);
    // What no version of the provider knows is dropped, so that the rest is planned, and is not allowed.
    expect(result?.drops).toContainEqual({ path: "aws_launch_template.block_device_mappings.ebs.colour" });
  });
});
