import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { clouds } from "../../src/clouds";
import type { CatalogueFile } from "../../src/core/catalogue-file";
import { textTable } from "../../src/core/text-table";
import { validatorOf } from "../../src/environment/validate";
import { policies } from "../../src/policy/policies";
import { projectRoot } from "../../src/process/project-root";
import { runProgram } from "../lib/run-program";
import { validEnvironments } from "../lib/valid-environments";
import { parseArguments, usageText, type CalendarArguments } from "./arguments";
import { endingsOf, groupedEndings, isDue } from "./expiries";
import { datedSources } from "./sources";

/**
 * `npm run calendar` lists what ends in environments within 30, 90 and 180 days: acceptances, permissions, freezes,
 * support of versions, series of machines. With `--sources` it lists every `limit`, of rules and of policies, and every data
 * file by the day on which its source was last read, oldest first: what to read again. It exits with 2 if anything is due.
 */
runProgram(() => {
  const today = new Date().toISOString().slice(0, 10);
  const given = parseArguments(process.argv.slice(2), today);
  if (given.help) {
    console.log(usageText);
    return;
  }
  const due = given.sources ? listSources(given) : listEndings(given);
  if (due) process.exitCode = 2;
});

function listEndings({ names, asOf, json }: CalendarArguments): boolean {
  const endings = validEnvironments(names).flatMap((environment) => endingsOf(environment, asOf));
  if (json) {
    console.log(JSON.stringify({ asOf, endings }, null, 2));
    return isDue(endings);
  }
  const groups = groupedEndings(endings);
  for (const { title, endings: each } of groups) {
    console.log(`${title}: ${each.length}`);
    if (each.length > 0) {
      const rows = each.map(({ lastDay, daysLeft, environment, path: at, what, source }) => [
        lastDay,
        String(daysLeft),
        environment,
        at,
        what,
        source,
      ]);
      const header = ["last day", "days", "environment", "path", "what", "source"];
      console.log(textTable([header, ...rows], ["left", "right"]));
    }
    console.log("");
  }
  const listed = groups.reduce((sum, { endings: each }) => sum + each.length, 0);
  console.log(`${endings.length - listed} end later; counted from ${asOf}. (?) unverified day`);
  return isDue(endings);
}

function listSources({ asOf, olderThan, json }: CalendarArguments): boolean {
  const all = datedSources({ ...validatorOf(clouds).problems, ...policies }, dataFiles(), asOf);
  const listed = olderThan === undefined ? all : all.filter(({ age }) => age > olderThan);
  const due = olderThan !== undefined && listed.length > 0;
  if (json) {
    console.log(JSON.stringify({ asOf, sources: listed }, null, 2));
    return due;
  }
  const rows = listed.map(({ read, age, name, rule, source }) => [read, String(age), name, rule, source]);
  if (rows.length > 0) {
    console.log(textTable([["read", "days", "what", "rule", "source"], ...rows], ["left", "right"]));
  }
  console.log(
    olderThan === undefined
      ? `${all.length} sources, counted from ${asOf}`
      : `${listed.length} of ${all.length} sources were last read more than ${olderThan} days before ${asOf}`,
  );
  return due;
}

function dataFiles(): Readonly<Record<string, CatalogueFile>> {
  const root = projectRoot();
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join("src", file.split(path.sep).join("/")))
    .filter((file) => /\/data\/[^/]+\.json$/.test(file));
  return Object.fromEntries(
    files.map((file) => [file, JSON.parse(readFileSync(path.join(root, file), "utf8")) as CatalogueFile]),
  );
}
