import { runProgram } from "../lib/run-program";
import { localArguments } from "./arguments";
import { localEnvironment, synthesizeInto } from "./environment";
import { fitStacks } from "./fit";
import { developersWorkspace } from "./workspace";

/**
 * An app for the CLI of cdktf on a machine whose provider is older than the bindings: it synthesizes as `main.ts`
 * does and then leaves out what that provider does not know, which the CLI itself cannot do.
 */
async function main(): Promise<void> {
  const args = localArguments();
  if (args === undefined) return;
  const { environment, port, pluginDirs } = args;
  const outdir = process.env["CDKTF_OUTDIR"] ?? "cdktf.out";
  synthesizeInto(outdir, localEnvironment(environment, port).environment);
  await fitStacks(outdir, developersWorkspace.terraform(pluginDirs));
}

runProgram(main);
