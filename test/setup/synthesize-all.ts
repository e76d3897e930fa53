import { synthesize } from "../../src/app/driver";
import { sourcesOf } from "../../src/app/environment-files";
import { currentProcess } from "../../src/app/process";
import { allEnvironments } from "../environments";
import { synthesizedFolder } from "../helpers/synthesized";

process.exitCode = synthesize(sourcesOf(allEnvironments), {
  ...currentProcess,
  selection: [],
  outdir: synthesizedFolder,
});
