import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withVariables, type ProcessVariables } from "../lib/process-variables";
import { readTree, treeDifferences } from "../lib/file-tree";
import { runProgram } from "../lib/run-program";
import { fetchNode, noBinaries, nodeVersions, withNode } from "./node-binaries";
import { run } from "./run";
import { skip } from "./skip";
import { withoutToolkit } from "./without-toolkit";

/** CDK Terrain, the living successor of cdktf; the newest on npm, 2026-11-27. */
const successor = "npm:cdktn@0.24.0";

/**
 * Runs this project on CDK Terrain with no line of it changed: every environment synthesizes to what cdktf writes,
 * and the snapshots hold, on the Nodes that CDK Terrain supports.
 */
async function main(): Promise<void> {
  if (noBinaries !== undefined) return skip("CDK Terrain", noBinaries);
  const scratch = mkdtempSync(path.join(tmpdir(), "toolkit-"));
  try {
    const expected = await synthesized(
      process.cwd(),
      path.join(scratch, "cdktf"),
      withVariables({ HFT_ENV: undefined }),
    );
    const clone = path.join(scratch, "clone");
    await run("git", ["clone", "--quiet", "--no-hardlinks", process.cwd(), clone]);
    onSuccessor(path.join(clone, "package.json"));
    await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: clone });

    for (const version of [nodeVersions.node22, nodeVersions.node26]) {
      const env = { ...withNode(await fetchNode(version)), HFT_ENV: "" };
      const actual = await synthesized(clone, path.join(scratch, `cdktn-${version}`), env);
      const differences = treeDifferences(expected, actual);
      if (differences.length > 0) {
        throw new Error(`CDK Terrain on Node ${version} writes something else:\n${differences.join("\n")}`);
      }
      const snapshots = ["node_modules/jest/bin/jest.js", "--selectProjects", "unit", "--ci"];
      await run("node", [...snapshots, "test/stacks/snapshots.test.ts"], { cwd: clone, env });
      console.log(`${successor} on Node ${version}: ${expected.size} files as of cdktf, the snapshots hold`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/**
 * Puts CDK Terrain in the place of cdktf, for the bindings too. The CLIs, which are optional, are left out: they have
 * a step of their own.
 */
function onSuccessor(file: string): void {
  const manifest = JSON.parse(readFileSync(file, "utf8")) as {
    readonly dependencies: object;
    readonly overrides: object;
  };
  const changed = {
    ...manifest,
    dependencies: { ...manifest.dependencies, cdktf: successor },
    optionalDependencies: {},
    overrides: { ...manifest.overrides, cdktf: "$cdktf" },
  };
  writeFileSync(file, JSON.stringify(changed));
}

async function synthesized(
  cwd: string,
  outdir: string,
  env: ProcessVariables,
): Promise<ReadonlyMap<string, Buffer>> {
  const variables = { ...env, CDKTF_OUTDIR: outdir };
  await run("node", ["tools/run.cjs", "main.ts"], { cwd, env: variables });
  return withoutToolkit(readTree(path.join(outdir, "stacks")));
}

runProgram(main);
