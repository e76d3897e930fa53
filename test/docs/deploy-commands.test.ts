import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readDependencies } from "../../src/terraform/order";
import { synthesizedFolder } from "../helpers/synthesized";

/** Both CLIs refuse to deploy a stack without those it depends on, unless they are told to. */
const tolerant = "--ignore-missing-stack-dependencies";

const dependencies = readDependencies(synthesizedFolder);
const pages = ["README.md", ...readdirSync("docs").map((page) => path.join("docs", page))];

/** Every documented command that deploys: the environment it chooses, and its words. */
const commands = pages.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/^ {4}(.*)npx cdkt[fn] deploy (.+)$/gm)].map(
    ([, before = "", words = ""]) => ({
      page,
      command: words,
      environment: /HFT_ENV=(\w+)/.exec(before)?.[1],
      words: words.split(/\s+/).map((word) => word.replaceAll("'", "")),
    }),
  ),
);

function chosen(words: readonly string[]): string[] {
  const patterns = words
    .filter((word) => !word.startsWith("--"))
    .map((word) => new RegExp(`^${word.replaceAll("*", ".*")}$`));
  return Object.keys(dependencies).filter((stack) => patterns.some((pattern) => pattern.test(stack)));
}

describe("the documented ways to deploy", () => {
  it("are there, in the README and beside the secrets", () => {
    expect(commands.map(({ page }) => page)).toEqual(
      expect.arrayContaining(["README.md", "docs/secrets.md"]),
    );
  });

  it.each(commands)("choose stacks that there are: $command", ({ environment, words }) => {
    const stacks = chosen(words);

    expect(stacks).not.toEqual([]);
    expect(stacks.filter((stack) => !stack.startsWith(`${environment}-`))).toEqual([]);
  });

  it.each(commands)("choose what those depend on, or say that it may be missing: $command", ({ words }) => {
    const stacks = chosen(words);
    const missing = stacks
      .flatMap((stack) => dependencies[stack] ?? [])
      .filter((stack) => !stacks.includes(stack));

    expect(words.includes(tolerant) ? [] : missing).toEqual([]);
  });
});
