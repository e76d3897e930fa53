import { writeFileSync } from "node:fs";
import { readDeployed } from "../../src/app/deployed";
import { deployables, deployedFile } from "../../src/aws/machines/spec/generations";
import { textTable } from "../../src/core/text-table";
import type { Environment } from "../../src/environment/schema";
import { parseDeployed, type DeployedGenerations } from "../../src/aws/machines/spec/deployed";
import { runOnEnvironments } from "../lib/environments-program";

/**
 * `npm run generations -- production` compares the trading generations of an environment, and the machines of its
 * fleets, with the list of those that are deployed; with `--record` it enters those that are not listed yet. An entry
 * is only ever changed or taken out by hand: it says what nodes were made with.
 */
function main(environments: readonly Environment[], record: boolean): void {
  for (const environment of environments) show(environment, record);
}

function show(environment: Environment, record: boolean): void {
  const file = deployedFile(environment.name);
  const listed = deployedIn(environment.name, file);
  const rows = deployables(environment).map(([path, recordOf]) => {
    const stated = recordOf() ?? "";
    const recorded = listed[path];
    const state =
      recorded === undefined ? "not listed" : recorded === stated ? "as deployed" : `deployed as ${recorded}`;
    return { path, stated, state };
  });
  const added = rows.filter(({ path }) => listed[path] === undefined);
  console.log(`${environment.name}: ${rows.length === 0 ? "no trading generation" : file}`);
  if (rows.length > 0) {
    console.log(
      textTable([
        ["generation", "record", "state"],
        ...rows.map(({ path, stated, state }) => [path, stated, state]),
      ]),
    );
  }
  if (!record || added.length === 0) return;
  const list = { ...listed, ...Object.fromEntries(added.map(({ path, stated }) => [path, stated])) };
  const sorted = Object.fromEntries(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  console.log(`entered ${added.length} in ${file}`);
}

function deployedIn(environment: string, file: string): DeployedGenerations {
  const list = parseDeployed(readDeployed(environment) ?? {}, file);
  if ("fault" in list) throw new Error(`${file}: ${list.fault.value}`);
  return list.deployed;
}

runOnEnvironments("--record", main);
