import { rmSync } from "node:fs";
import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { freshOutdir, run } from "../../app/run";
import foundry from "../../environments/foundry";
import junction from "../../environments/junction";
import lookout from "../../environments/lookout";
import { readStackIn } from "../../helpers/synthesized";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

describeWithGoogleProvider("the real provider", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-watched"), pluginDirs });
  const outdir = freshOutdir();
  beforeAll(() => {
    const { exitCode, errors } = run(outdir, [lookout, junction, foundry]);
    if (exitCode !== 0) throw new Error(errors);
  });
  afterAll(() => {
    rmSync(path.dirname(outdir), { recursive: true });
  });

  it.each([
    "lookout-iowa-network",
    "lookout-iowa-compute",
    "lookout-iowa-watch",
    "lookout-carolina-watch",
    "junction-iowa-watch",
    "junction-virginia-watch",
    "foundry-iowa-watch",
    "foundry-carolina-watch",
  ])("accepts and plans every resource of %s", async (id) => {
    const result = await planner?.plan({
      name: id,
      stack: readStackIn(outdir, id),
      run: "validate and plan",
    });

    expect(result).toMatchObject({ problems: [], diagnostics: [], planDiagnostics: [] });
    expect(new Set(result?.actions.map(({ action }) => action))).toEqual(new Set(["create"]));
  });
});
