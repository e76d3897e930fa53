import { synthesize } from "../../src/app/driver";
import { currentProcess } from "../../src/app/process";
import { allEnvironments } from "../environments";
import { synthesizedFolder } from "../helpers/synthesized";

process.exitCode = synthesize(allEnvironments, {
  ...currentProcess,
  selection: [],
  outdir: synthesizedFolder,
});
