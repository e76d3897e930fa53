import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { clouds } from "../../src/clouds";
import type { CatalogueFile } from "../../src/core/catalogue-file";
import { textTable } from "../../src/core/text-table";
import { validatorOf } from "../../src/environment/validate";
import { projectRoot } from "../../src/app/project-root";
import { runProgram } from "../lib/run-program";
import { parseArguments, usageText } from "./arguments";
import { datedSources } from "./sources";

/**
 * `npm run calendar` lists every `limit` and every data file by the day on which its source was last read, oldest
 * first: what to read again. With `--older-than` it lists only what is due, and exits with 2 if anything is.
 */
runProgram(() => {
  const today = new Date().toISOString().slice(0, 10);
  const { date, olderThan, help } = parseArguments(process.argv.slice(2), today);
  if (help) {
    console.log(usageText);
    return;
  }
  const all = datedSources(validatorOf(clouds).problems, dataFiles(), date);
  const listed = olderThan === undefined ? all : all.filter(({ age }) => age > olderThan);
  const rows = listed.map(({ read, age, name, rule, source }) => [read, String(age), name, rule, source]);
  if (rows.length > 0) {
    console.log(textTable([["read", "days", "what", "rule", "source"], ...rows], ["left", "right"]));
  }
  if (olderThan === undefined) {
    console.log(`${all.length} sources, counted from ${date}`);
    return;
  }
  console.log(
    `${listed.length} of ${all.length} sources were last read more than ${olderThan} days before ${date}`,
  );
  if (listed.length > 0) process.exitCode = 2;
});

function dataFiles(): Readonly<Record<string, CatalogueFile>> {
  const root = projectRoot();
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join("src", file.split(path.sep).join("/")))
    .filter((file) => /\/data\/[^/]+\.json$/.test(file));
  return Object.fromEntries(
    files.map((file) => [file, JSON.parse(readFileSync(path.join(root, file), "utf8")) as CatalogueFile]),
  );
}
