import { synthesize } from "../../src/app/driver";
import { allEnvironments } from "../environments";
import { synthesizedFolder } from "../helpers/synthesized";

/** Synthesizes every environment once for the whole suite; snapshot tests read the files. */
export default function setup(): void {
  const printed: string[] = [];
  const exitCode = synthesize(allEnvironments, {
    selection: [],
    outdir: synthesizedFolder,
    keepStackTraces: false,
    now: () => 0,
    print: (text) => printed.push(text),
    printError: (text) => printed.push(text),
  });
  if (exitCode !== 0) throw new Error(`the environments do not synthesize:\n${printed.join("")}`);
}
