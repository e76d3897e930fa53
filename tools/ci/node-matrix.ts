import path from "node:path";
import { withVariables } from "../lib/process-variables";
import { readTree, treeDifferences } from "../lib/file-tree";
import { runProgram } from "../lib/run-program";
import { fetchNode, noBinaries, nodeVersions } from "./node-binaries";
import { run } from "./run";
import { skip } from "./skip";

/** Synthesizes every environment with each supported Node and compares the bytes with those of this one. */
async function main(): Promise<void> {
  if (noBinaries !== undefined) return skip("Node matrix", noBinaries);
  const expected = await synthesizedBy(process.execPath, process.version);
  for (const version of Object.values(nodeVersions)) {
    const node = path.join(await fetchNode(version), "node");
    const differences = treeDifferences(expected, await synthesizedBy(node, `v${version}`));
    if (differences.length > 0) {
      throw new Error(
        `Node ${version} writes something else than ${process.version}:\n${differences.join("\n")}`,
      );
    }
    console.log(`Node ${version}: ${expected.size} files, equal to those of ${process.version}`);
  }
}

async function synthesizedBy(node: string, version: string): Promise<ReadonlyMap<string, Buffer>> {
  const outdir = path.resolve(".build", "node-matrix", version);
  await run(node, ["tools/run.cjs", "main.ts"], {
    env: withVariables({ CDKTF_OUTDIR: outdir, HFT_ENV: undefined }),
  });
  return readTree(outdir);
}

runProgram(main);
