import path from "node:path";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import granary from "../../../environments/granary";
import { deployedState } from "../../../helpers/deployed";
import { describeWithGoogleProvider, pluginDirs } from "../../../tools/gate/real-terraform";
import { changesOf } from "../../aws/data/reported";
import { synthesized } from "./environment";

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-images"), pluginDirs });

/** The data stack of a replica that gets its images in this way. */
function replica(by: "push" | "pull-through") {
  const { iowa, carolina } = granary.regions as Record<string, GcpRegionInput>;
  const regions = { iowa, carolina: { ...carolina, images: { kind: "replica", of: "iowa", by } } };
  const [stack] = synthesized({ ...granary, regions } as typeof granary, "granary-carolina-data");
  if (stack === undefined) throw new Error("the data stack is missing");
  return stack.json;
}

describeWithGoogleProvider("a replica of images", () => {
  it("that pulls through is accepted and planned", async () => {
    const result = await planner?.plan({
      name: "cache",
      stack: replica("pull-through"),
      run: "validate and plan",
    });

    expect(result).toMatchObject({ problems: [], diagnostics: [], planDiagnostics: [] });
  });

  it("that is deployed stays as it is", async () => {
    const state = await deployedState(planner, replica("push"));

    const result = await planner?.plan({
      name: "same",
      stack: replica("push"),
      state,
      run: "plan",
      show: true,
    });

    expect(changesOf(result?.plan).filter((change) => change.includes("artifact"))).toEqual([]);
  });

  it("is not made another kind of replica, because that would delete its images", async () => {
    const state = await deployedState(planner, replica("push"));

    const result = await planner?.plan({ name: "other", stack: replica("pull-through"), state, run: "plan" });

    expect(JSON.stringify(result?.planDiagnostics)).toContain("Instance cannot be destroyed");
  });
});
