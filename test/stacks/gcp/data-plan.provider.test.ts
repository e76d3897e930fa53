import { rmSync } from "node:fs";
import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import granary from "../../environments/granary";
import { freshOutdir, run } from "../../app/run";
import { readStackIn } from "../../helpers/synthesized";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

describeWithGoogleProvider("the real provider", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-data-plan"), pluginDirs });
  const outdir = freshOutdir();
  beforeAll(() => {
    const { exitCode, errors } = run(outdir, [granary]);
    if (exitCode !== 0) throw new Error(errors);
  });
  afterAll(() => {
    rmSync(path.dirname(outdir), { recursive: true });
  });

  it.each(["granary-iowa-network", "granary-iowa-data", "granary-carolina-data", "granary-gcpcost"])(
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
