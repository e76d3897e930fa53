import path from "node:path";
import { hasFailed, judgeStacks } from "../../../tools/gate/gate";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { readStacks } from "../../../src/terraform/stacks";
import { describeWithTerraform } from "../../tools/gate/real-terraform";
import { temporaryFolder } from "../../tools/gate/temporary-folder";
import { cottage } from "./environments";
import { synthesizeOf, tinyProject } from "./synthesize";

describeWithTerraform("the gate on the stacks of a cloud that it does not know", () => {
  const folder = temporaryFolder();

  it("reads, validates and plans them", async () => {
    const outdir = path.join(folder, "cdktf.out");
    synthesizeOf(tinyProject, outdir, cottage());
    const stacks = readStacks(outdir);
    const planner = OfflinePlanner.find({ dir: path.join(folder, "gate"), pluginDirs: [], clouds: [] });
    if (planner === undefined) throw new Error("no planner");

    const [verdict, ...others] = await judgeStacks({
      planner,
      all: stacks,
      judged: stacks,
      validateOnly: false,
      jobs: 1,
    });

    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ stack: "cottage-cabin-network", problems: [], unchecked: [] });
    expect(verdict && hasFailed(verdict)).toBe(false);
    expect(verdict?.plan?.notPlanned).toBeUndefined();
    expect(verdict?.plan?.actions).toEqual([
      expect.objectContaining({ action: "create", address: "terraform_data.rack" }),
    ]);
  });
});
