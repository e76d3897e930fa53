import { readFileSync } from "node:fs";
import { runRules } from "../../src/app/refusal";
import { stopRules } from "../../src/cli/stop";
import { problemDefinitions } from "../../src/clouds";
import { policies } from "../../src/policy/policies";
import { readRooms } from "../../tools/check/architecture";
import { hasAnchor, isInProject, linksOf, pages, pathsOf, textOf } from "./page";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: object };

const planned = readRooms()
  .filter((room) => room.planned === true)
  .flatMap((room) => room.folders);

const codes = new Set(
  [problemDefinitions, policies, runRules, stopRules].flatMap((definitions) => Object.keys(definitions)),
);
const family = (code: string): string => code.split("-")[0] ?? "";
/** Of a code its first word: AES-256 is none of ours. */
const families = new Set([...codes].map(family));

describe.each(pages)("%s", (page) => {
  it("links to files of the project", () => {
    expect(linksOf(page).filter(({ file }) => !isInProject(file))).toEqual([]);
  });

  it("links to headings that their pages have", () => {
    const broken = linksOf(page).filter(
      ({ file, anchor }) => anchor !== undefined && !hasAnchor(file, anchor),
    );

    expect(broken).toEqual([]);
  });

  it("names paths of the project", () => {
    expect(pathsOf(page).filter((file) => !isInProject(file) && !planned.includes(file))).toEqual([]);
  });

  it("names commands that there are", () => {
    const text = textOf(page);
    const run = [...text.matchAll(/\bnpm run ([a-z]+(?:[:-][a-z]+)*)/g)].map(([, script = ""]) => script);
    const hft = [...text.matchAll(/\bnpx hft ([a-z]+)/g)].map(([, command = ""]) => command);

    expect(run.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
    expect(hft.filter((command) => !isInProject(`src/cli/commands/${command}.ts`))).toEqual([]);
  });

  it("names codes that there are", () => {
    const named = textOf(page).match(/\b[A-Z]+(?:-[A-Z]+)*-\d{3}\b/g) ?? [];

    expect(named.filter((code) => families.has(family(code)) && !codes.has(code))).toEqual([]);
  });
});

describe("docs/README.md", () => {
  it("lists every page", () => {
    const listed = new Set([
      "README.md",
      "docs/README.md",
      ...linksOf("docs/README.md").map(({ file }) => file),
    ]);

    expect(pages.filter((page) => !listed.has(page))).toEqual([]);
  });
});

describe("package.json", () => {
  it("has no script that no page names", () => {
    const all = pages.map(textOf).join("\n");

    expect(Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(all))).toEqual([]);
  });
});
