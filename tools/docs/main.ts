import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readWords } from "../../src/app/options";
import { runProgram } from "../lib/run-program";
import { generators } from "./generators";
import { fillSections } from "./sections";

const usage = `usage: npm run docs -- [options]
  --check  write nothing; exit code 1 if a page is not what it would write
  --help   print this`;

/**
 * `npm run docs` writes the generated sections of README.md and docs/ anew; with `--check` it writes nothing and
 * exits with 1 if a page is not what it would write.
 */
function main(words: readonly string[]): void {
  const flag = { type: "boolean", default: false } as const;
  const { values } = readWords(
    words,
    { options: { check: flag, help: flag }, allowPositionals: false },
    usage,
  );
  const { check, help } = values;
  if (help) {
    console.log(usage);
    return;
  }
  const stale: string[] = [];
  for (const page of pages()) {
    const text = readFileSync(page, "utf8");
    const fresh = fillSections(text, generators, page);
    if (fresh === text) continue;
    stale.push(page);
    if (!check) writeFileSync(page, fresh);
  }
  if (!check) {
    console.log(stale.length === 0 ? "all pages were current" : `written: ${stale.join(", ")}`);
  } else if (stale.length > 0) {
    console.error(`stale: ${stale.join(", ")}\nrun: npm run docs`);
    process.exitCode = 1;
  }
}

/** README.md and its neighbours, and everything under docs/. */
function pages(): readonly string[] {
  const names = [
    ...readdirSync("."),
    ...readdirSync("docs", { encoding: "utf8", recursive: true }).map((name) => path.join("docs", name)),
  ];
  return names.filter((name) => name.endsWith(".md")).sort();
}

runProgram(() => main(process.argv.slice(2)));
