import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runProgram } from "../lib/run-program";
import { generators } from "./generators";
import { fillSections } from "./sections";

/**
 * `npm run docs` writes the generated sections of README.md and docs/ anew; with `--check` it writes nothing and
 * exits with 1 if a page is not what it would write.
 */
function main(words: readonly string[]): void {
  const unknown = words.filter((word) => word !== "--check");
  if (unknown.length > 0) throw new Error(`no option ${unknown.join(", ")}; there is --check`);
  const check = words.includes("--check");
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
