import { writeFileSync } from "node:fs";
import { readDeployed } from "../../src/app/deployed";
import { deployables, type Environment } from "../../src/clouds";
import { deployedFile, parseDeployed } from "../../src/environment/rules/deployed";
import { textTable } from "../../src/core/text-table";
import { runOnEnvironments } from "../lib/environments-program";

/**
 * `npm run generations -- production` compares the trading generations of an environment, and the machines of its
 * fleets, with the list of those that are deployed; with `--record` it enters those that are not listed yet. An entry
 * is only ever changed or taken out by hand: it says what nodes were made with.
 */
function main(environments: readonly Environment[], given: ReadonlySet<string>): number {
  const differing = environments.flatMap((environment) => {
    const rows = compare(environment);
    show(environment.name, rows);
    return given.has("--record") ? record(environment.name, rows) : rows.filter(differs);
  });
  return given.has("--check") && differing.length > 0 ? 2 : 0;
}

interface Row {
  readonly path: string;
  readonly stated: string;
  /** Not set where it is not listed. */
  readonly recorded: string | undefined;
}

function differs({ stated, recorded }: Row): boolean {
  return stated !== recorded;
}

function compare(environment: Environment): readonly Row[] {
  const { deployed } = parseDeployed(readDeployed(environment.name) ?? {}, deployedFile(environment.name));
  return Object.entries(deployables(environment)).map(([path, recordOf]) => ({
    path,
    stated: recordOf() ?? "",
    recorded: deployed[path],
  }));
}

function show(environment: string, rows: readonly Row[]): void {
  console.log(`${environment}: ${rows.length === 0 ? "no trading generation" : deployedFile(environment)}`);
  if (rows.length === 0) return;
  console.log(
    textTable([
      ["generation", "record", "state"],
      ...rows.map((row) => [row.path, row.stated, stateOf(row)]),
    ]),
  );
}

function stateOf({ stated, recorded }: Row): string {
  if (recorded === undefined) return "not listed";
  return recorded === stated ? "as deployed" : `deployed as ${recorded}`;
}

/** Enters what is not listed. @returns what differs all the same */
function record(environment: string, rows: readonly Row[]): readonly Row[] {
  const file = deployedFile(environment);
  const added = rows.filter(({ recorded }) => recorded === undefined);
  if (added.length > 0) {
    const listed = parseDeployed(readDeployed(environment) ?? {}, file).deployed;
    const list = { ...listed, ...Object.fromEntries(added.map(({ path, stated }) => [path, stated])) };
    const sorted = Object.fromEntries(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  }
  if (rows.length > 0) console.log(`entered ${added.length === 0 ? "none" : added.length} in ${file}`);
  const edited = rows.filter((row) => row.recorded !== undefined && differs(row));
  if (edited.length > 0) {
    console.log(
      `not entered, because its nodes were made with what is listed: ${edited.map(({ path }) => path).join(", ")}; ` +
        "for the change, add a generation beside it",
    );
  }
  return edited;
}

runOnEnvironments({
  command: "generations",
  options: {
    "--record": "enter the generations that are not listed yet",
    "--check": "end with 2 where one is not listed, or not stated as it was deployed",
  },
  main,
});
