import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Synthesizes every environment once for the whole suite, as `npm run synth` would; snapshot tests read the files. */
export default function setup(): void {
  process.stderr.write("synthesizing every environment …\n");
  const started = performance.now();
  const watch = ["--require", "./test/setup/unread-arguments.cjs"];
  execFileSync(process.execPath, [...watch, "tools/run.cjs", "test/setup/synthesize-all.ts"], {
    cwd: root,
    stdio: "pipe",
  });
  process.stderr.write(`synthesized in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}
