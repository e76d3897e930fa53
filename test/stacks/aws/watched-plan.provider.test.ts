import { rmSync } from "node:fs";
import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { freshOutdir, run } from "../../app/run";
import watched from "../../environments/watched";
import { readStackIn } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

describeWithAwsProvider("the real provider", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-watched"), pluginDirs });
  const outdir = freshOutdir();

  beforeAll(() => {
    const { exitCode, errors } = run(outdir, [watched]);
    if (exitCode !== 0) throw new Error(errors);
  });
  afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

  it.each(["watched-dublin-compute", "watched-frankfurt-compute", "watched-accelerator", "watched-cost"])(
    "plans %s without a word against it",
    async (name) => {
      const result = await planner?.plan({ name, stack: readStackIn(outdir, name) });

      expect(result?.problems).toEqual([]);
      expect([...(result?.diagnostics ?? []), ...(result?.planDiagnostics ?? [])]).toEqual([]);
      expect(result?.actions.length).toBeGreaterThan(0);
      expect(result?.actions.filter(({ action }) => action !== "create")).toEqual([]);
    },
  );
});
