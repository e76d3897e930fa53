import path from "node:path";
import { run } from "../../tools/ci/run";
import { Progress } from "../../tools/lib/progress";

const root = path.resolve(__dirname, "../..");

/** Builds Kubernetes' own checks before any worker asks for them: two at once would take twice as long. */
export default async function setup(): Promise<void> {
  const progress = new Progress((line) => process.stderr.write(`${line}\n`));
  const build = ["tools/run.cjs", "tools/consumers/prebuild.ts"];
  await progress.during("the build of Kubernetes' own checks, minutes the first time", () =>
    run(process.execPath, build, { cwd: root }),
  );
}
