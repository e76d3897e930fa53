import { type BrokenRules, lintRulesBrokenIn } from "./sample-project";

const wrong = {
  "a provider's index": {
    file: "src/aws/index-import.ts",
    text: 'import { vpc } from "@cdktf/provider-aws"; export const made: unknown = vpc;',
    rule: "no-restricted-imports",
  },
  "a provider's index under lib": {
    file: "test/lib-index.ts",
    text: 'import { vpc } from "@cdktf/provider-aws/lib"; export const made: unknown = vpc;',
    rule: "no-restricted-imports",
  },
  "a provider's index by import-require": {
    file: "src/kit/import-require.ts",
    text: 'import aws = require("@cdktf/provider-aws"); export const made: unknown = aws;',
    rule: "no-restricted-imports",
  },
  "a provider's index loaded late": {
    file: "tools/late.ts",
    text: 'export const aws: unknown = import("@cdktf/provider-aws");',
    rule: "no-restricted-syntax",
  },
  "the clock": {
    file: "src/core/clock.ts",
    text: "export const now = Date.now();",
    rule: "no-restricted-globals",
  },
  "the clock in an environment": {
    file: "environments/today.ts",
    text: "export default new Date();",
    rule: "no-restricted-globals",
  },
  "the clock by a detour": {
    file: "stacks/detour.ts",
    text: "export const now = globalThis.Date.now();",
    rule: "no-restricted-globals",
  },
  "the performance clock": {
    file: "src/kit/performance.ts",
    text: "export const now = performance.now();",
    rule: "no-restricted-globals",
  },
  "a random number": {
    file: "src/core/random.ts",
    text: "export const id = Math.random();",
    rule: "no-restricted-properties",
  },
  "a random id": {
    file: "src/core/uuid.ts",
    text: 'import { randomUUID } from "node:crypto"; export const id = randomUUID();',
    rule: "no-restricted-imports",
  },
  "an environment variable": {
    file: "src/app/driver.ts",
    text: 'export const selected = process.env["HFT_ENV"];',
    rule: "no-restricted-properties",
  },
  "an environment variable in main.ts": {
    file: "main.ts",
    text: 'export const selected = process.env["HFT_ENV"];',
    rule: "no-restricted-properties",
  },
  "an environment variable taken out of the process": {
    file: "src/kit/destructured.ts",
    text: "const { env } = process; export const selected = env;",
    rule: "no-restricted-properties",
  },
  "an environment variable by import": {
    file: "src/kit/imported.ts",
    text: 'import { env } from "node:process"; export const selected = env["HFT_ENV"];',
    rule: "no-restricted-imports",
  },
  "an order that depends on the locale": {
    file: "src/core/order.ts",
    text: "export const sorted = (names: string[]) => names.sort((a, b) => a.localeCompare(b));",
    rule: "no-restricted-properties",
  },
  "a require outside the catalogue": {
    file: "src/kit/eager.ts",
    text: 'export const data = require("./data/facts.json") as unknown;',
    rule: "@typescript-eslint/no-require-imports",
  },
  "a require in the catalogue whose file is computed": {
    file: "src/aws/catalog/computed.ts",
    text: "export const data = (name: string) => require(`./data/${name}.json`) as unknown;",
    rule: "@typescript-eslint/no-require-imports",
  },
  any: {
    file: "src/core/any.ts",
    text: "export const anything = (value: any): unknown => value;",
    rule: "@typescript-eslint/no-explicit-any",
  },
  "an import that is only used as a type": {
    file: "src/core/type-import.ts",
    text: 'import { Stats } from "node:fs"; export type Found = Stats;',
    rule: "@typescript-eslint/consistent-type-imports",
  },
  "a promise that nobody waits for": {
    file: "tools/floating.ts",
    text: "const save = async (): Promise<void> => {}; export function main() { save(); }",
    rule: "@typescript-eslint/no-floating-promises",
  },
  "a switch that forgets a kind": {
    file: "src/aws/forgetful.ts",
    text: 'export function f(kind: "create" | "adopt") { switch (kind) { case "create": return 1; } return 2; }',
    rule: "@typescript-eslint/switch-exhaustiveness-check",
  },
  "a construct that prints": {
    file: "src/aws/loud.ts",
    text: 'console.log("made");',
    rule: "no-console",
  },
  "a test that leaves the others out": {
    file: "test/only.test.ts",
    text: 'declare const it: { only(name: string, run: () => void): void }; it.only("runs", () => {});',
    rule: "no-restricted-properties",
  },
} as const;

const right = {
  "src/app/exit.ts": "process.exitCode = 1; export {};",
  "src/app/process.ts": 'export const selected = process.env["HFT_ENV"]; export const now = Date.now();',
  "src/aws/catalog/literal.ts": 'export const data = () => require("./data/facts.json") as unknown;',
  "src/environment/calendar/literal.ts": 'export const data = () => require("./data/zones.json") as unknown;',
  "src/aws/resource.ts": 'import "@cdktf/provider-aws/lib/vpc"; export const made = 1;',
  "src/core/hash.ts": 'import { createHash } from "node:crypto"; export const hash = createHash("sha256");',
  "tools/bench.ts": "export const started = Date.now(); console.log(process.env);",
};

describe("the lint rules", () => {
  let broken: BrokenRules;
  beforeAll(() => {
    const wrongFiles = Object.values(wrong).map(({ file, text }) => [file, text] as const);
    broken = lintRulesBrokenIn({ ...Object.fromEntries(wrongFiles), ...right });
  });

  it.each(Object.entries(wrong))("refuse %s", (_, { file, rule }) => {
    expect(broken[file]).toEqual([rule]);
  });

  it.each(Object.keys(right))("have nothing against %s", (file) => {
    expect(broken[file]).toEqual([]);
  });
});
