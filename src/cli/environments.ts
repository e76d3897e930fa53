import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { didYouMean } from "../core/suggest";
import { summaryFolder } from "../environment/summary";
import { environmentNames } from "../process/environment-names";
import { Stop } from "./stop";

/**
 * Returns the environment that a command is about: the named one, or the only one where none is named.
 *
 * @throws {@link Stop} HFT-020 where there is none of that name, or several and no name
 */
export function chosenEnvironment(name: string | undefined, names: readonly string[]): string {
  refuseUnknown(name === undefined ? [] : [name], names);
  const [only = "", ...others] = names;
  if (name !== undefined || others.length === 0) return name ?? only;
  throw new Stop("HFT-020", `no name, and ${names.length} environments`, `name one of: ${names.join(", ")}`);
}

/** @throws {@link Stop} HFT-020 where there is no environment of one of these names, or none at all */
export function refuseUnknown(written: readonly string[], names: readonly string[]): void {
  if (names.length === 0) throw new Stop("HFT-020", "no environment", "write one: npm run new -- <name>");
  const unknown = written.filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new Stop(
    "HFT-020",
    unknown.map((name) => `no environment "${name}"`).join("; "),
    unknown.map((name) => didYouMean(name, names)).join("; "),
  );
}

/**
 * Names of the environments that a command can be about: those of the checkout, or of an output directory.
 *
 * @throws {@link Stop} HFT-002 where the output directory has none
 */
export function knownEnvironments(root: string, outdir?: string): readonly string[] {
  if (outdir === undefined) return environmentNames(root);
  const folder = path.join(outdir, summaryFolder);
  if (existsSync(folder)) return readdirSync(folder).map((file) => path.basename(file, ".json"));
  throw new Stop("HFT-002", `no ${folder}`, "synthesize into that directory, or leave out --from");
}
