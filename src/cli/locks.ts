import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRunning } from "../process/is-running";
import { stagingFolder } from "../process/staging";
import { uninterrupted } from "../process/uninterrupted";
import { lockFaults, providerSets, type ProviderSet } from "../terraform/provider-sets";
import type { SynthesizedStack } from "../terraform/stacks";
import { Stop } from "./stop";
import type { Terraform } from "./terraform";

/** Says in one line which lock files are missing, where some are. */
export function sayUnlocked(
  stacks: readonly SynthesizedStack[],
  folder: string,
  say: (line: string) => void,
): void {
  const missing = providerSets(stacks).filter(({ file }) => !existsSync(path.join(folder, file)));
  if (missing.length === 0) return;
  const names = missing.map(({ file }) => `locks/${file}`).join(", ");
  say(`warning: no ${names}, so any provider is taken that its constraint allows: npx hft lock`);
}

/** Returns what is wrong with the lock file of a set of providers; empty where nothing is. */
export function faultsIn(folder: string, set: ProviderSet): readonly string[] {
  const file = path.join(folder, set.file);
  return existsSync(file) ? lockFaults(set, readFileSync(file, "utf8")) : ["missing"];
}

/**
 * Makes the lock file of a set of providers.
 *
 * @param workdir folder to make it in, which is not there yet
 * @param options of `terraform providers lock`
 * @returns its text
 * @throws {@link Stop} HFT-025 where a provider cannot be had
 */
export async function makeLock(
  { file, constraints }: ProviderSet,
  terraform: Terraform,
  workdir: string,
  options: readonly string[],
): Promise<string> {
  const providers = Object.entries(constraints).map(([source, version], index) => [
    `provider${index}`,
    { source, version },
  ]);
  const stack = { terraform: { required_providers: Object.fromEntries(providers) as object } };
  mkdirSync(workdir);
  writeFileSync(path.join(workdir, "providers.tf.json"), JSON.stringify(stack));
  const outcome = await terraform.lockProviders({ stack: file, dir: workdir }, options);
  if ("result" in outcome) return readFileSync(path.join(workdir, ".terraform.lock.hcl"), "utf8");
  const remedy =
    "reach the registry, or name a mirror and the platforms that it has: --fs-mirror, --platform";
  throw new Stop("HFT-025", `${file}: ${outcome.error}`, remedy);
}

/** Writes lock files, by name: all of them, or none. */
export function writeLocks(folder: string, locks: ReadonlyMap<string, string>): void {
  const staging = stagingFolder(folder, process.pid, isRunning);
  try {
    for (const [file, text] of locks) writeFileSync(path.join(staging.folder, file), text);
    uninterrupted(() => {
      for (const file of locks.keys()) renameSync(path.join(staging.folder, file), path.join(folder, file));
    });
  } finally {
    staging.discard();
  }
}
