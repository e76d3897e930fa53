import { withVariables } from "../lib/process-variables";
import { runCommand } from "../../src/process/run-command";

/** Milliseconds that tuning takes in a synth of production, one fresh process after another. */
export async function tuningCost(rounds: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const app = ["tools/run.cjs", "tools/bench/tuning-cost-app.ts"];
    const { exitCode, stdout, stderr } = await runCommand(process.execPath, app, {
      cwd: process.cwd(),
      env: withVariables({}),
    });
    const milliseconds = Number(stdout);
    if (exitCode !== 0 || !(milliseconds > 0)) throw new Error(`tuning-cost-app:\n${stdout}${stderr}`);
    found.push(milliseconds);
  }
  return found;
}
