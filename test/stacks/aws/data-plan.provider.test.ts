import { rmSync } from "node:fs";
import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import store from "../../environments/store";
import { freshOutdir, run } from "../../app/run";
import { readStackIn } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

const environment = {
  ...store,
  state: {
    kind: "s3",
    bucket: "hft-store-state",
    region: "us-east-2",
    provision: { kind: "create", accountId: "222222222222" },
  },
} as const;

describeWithAwsProvider("the real provider", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-data-plan"), pluginDirs });
  const outdir = freshOutdir();
  beforeAll(() => {
    const { exitCode, errors } = run(outdir, [environment]);
    if (exitCode !== 0) throw new Error(errors);
  });
  afterAll(() => {
    rmSync(path.dirname(outdir), { recursive: true });
  });

  it.each(["store-virginia-data", "store-oregon-data", "store-state"])(
    "accepts and plans every resource of %s",
    async (id) => {
      const result = await planner?.plan({ name: id, stack: readStackIn(outdir, id), run: "plan" });
      expect(result).toMatchObject({ problems: [], diagnostics: [], planDiagnostics: [] });
      expect(new Set(result?.actions.map(({ action }) => action))).toEqual(new Set(["create"]));
    },
  );
});
