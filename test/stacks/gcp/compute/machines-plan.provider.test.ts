import { rmSync } from "node:fs";
import path from "node:path";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import foundry from "../../../environments/foundry";
import { freshOutdir, run } from "../../../app/run";
import { readStackIn } from "../../../helpers/synthesized";
import { describeWithGoogleProvider, pluginDirs } from "../../../tools/gate/real-terraform";

describeWithGoogleProvider("the real provider", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-fleets-plan"), pluginDirs });
  const outdir = freshOutdir();
  beforeAll(() => {
    const { exitCode, errors } = run(outdir, [foundry]);
    if (exitCode !== 0) throw new Error(errors);
  });
  afterAll(() => {
    rmSync(path.dirname(outdir), { recursive: true });
  });

  it.each(["foundry-iowa-network", "foundry-iowa-compute", "foundry-carolina-compute"])(
    "accepts and plans every resource of %s",
    async (id) => {
      const result = await planner?.plan({
        name: id,
        stack: readStackIn(outdir, id),
        run: "validate and plan",
      });

      expect(result).toMatchObject({ problems: [], diagnostics: [], planDiagnostics: [] });
      expect(new Set(result?.actions.map(({ action }) => action))).toEqual(new Set(["create"]));
    },
  );
});
