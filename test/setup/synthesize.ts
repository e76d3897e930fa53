import path from "node:path";
import { run } from "../../tools/ci/run";
import { Progress } from "../../tools/lib/progress";

const root = path.resolve(__dirname, "../..");

/** Synthesizes every environment once for the whole suite, as `npm run synth` would; snapshot tests read the files. */
export default async function setup(): Promise<void> {
  const progress = new Progress((line) => process.stderr.write(`${line}\n`));
  progress.say("synthesizing every environment …");
  const started = performance.now();
  const watch = ["--require", "./test/setup/unread-arguments.cjs"];
  const synth = [...watch, "tools/run.cjs", "test/setup/synthesize-all.ts"];
  await progress.during("the synth of every environment", () => run(process.execPath, synth, { cwd: root }));
  progress.say(`synthesized in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
