import { type BrokenRules, importRulesBrokenIn } from "./sample-project";

const wrong = {
  "an import that the room may not make": {
    file: "src/core/direct.ts",
    text: 'import { App } from "cdktf"; export const app = App;',
    rule: "imports of src/core",
  },
  "an import of nothing but a type": {
    file: "src/tuning/type-only.ts",
    text: 'import type { Token } from "../kit/token"; export type T = Token;',
    rule: "imports of src/tuning",
  },
  "an import of a room that is not in the table": {
    file: "stacks/stranger.ts",
    text: 'import { a } from "../src/newcomer/a"; export const b = a;',
    rule: "imports of stacks",
  },
  "a provider outside the constructs": {
    file: "stacks/provider.ts",
    text: 'import { Vpc } from "@cdktf/provider-aws"; export const vpc = Vpc;',
    rule: "imports of stacks",
  },
  "another cloud's constructs": {
    file: "src/aws/other-cloud.ts",
    text: 'import { a } from "../gcp/a"; export const b = a;',
    rule: "imports of src/aws",
  },
  "the schema library outside the configuration": {
    file: "src/rules/schema.ts",
    text: 'import * as v from "valibot"; export const schema = v;',
    rule: "imports of src/rules",
  },
  "a Node module that the room may not use": {
    file: "src/core/files.ts",
    text: 'import { readFileSync } from "node:fs"; export const read = readFileSync;',
    rule: "imports of src/core",
  },
  "a require of what may not be imported": {
    file: "src/core/required.ts",
    text: 'export const cdktf: unknown = require("cdktf");',
    rule: "imports of src/core",
  },
  "a pure room that reaches cdktf through another": {
    file: "src/rules/far.ts",
    text: 'export { token } from "../catalog/near";',
    rule: "reach of the toolkit",
  },
  "two files that import each other": {
    file: "src/policy/egg.ts",
    text: 'import { hen } from "./hen"; export const egg = (): unknown => hen;',
    rule: "cycle",
  },
  "a file that does not exist": {
    file: "src/policy/missing.ts",
    text: 'export * from "./nowhere";',
    rule: "unresolvable",
  },
  "a package that package.json does not list": {
    file: "tools/by-chance.ts",
    text: 'import "by-chance";',
    rule: "undeclared package",
  },
} as const;

/** What the wrong files import. */
const others = {
  "src/kit/token.ts": 'import { Token as T } from "cdktf"; export type Token = T; export const token = T;',
  "src/catalog/near.ts": 'export { token } from "../kit/token";',
  "src/policy/hen.ts": 'import { egg } from "./egg"; export const hen = (): unknown => egg;',
  "src/newcomer/a.ts": "export const a = 1;",
  "src/gcp/a.ts": "export const a = 1;",
};

const right = {
  "environments/production.ts": 'import { define } from "../src/config/define"; export default define;',
  "src/config/define.ts": 'import * as v from "valibot"; import "../rules/cidr"; export const define = v;',
  "src/rules/cidr.ts": 'import { hash } from "../core/hash"; export const cidr = hash;',
  "src/core/hash.ts": 'import { createHash } from "node:crypto"; export const hash = createHash;',
  "src/aws/vpc.ts":
    'import "@cdktf/provider-aws"; import "cdktf"; import "../kit/token"; import "../core/hash";',
  "src/app/driver.ts":
    'import "node:fs"; import "../../stacks/network"; import "../../environments/production";',
  "stacks/network.ts": 'import "../src/aws/vpc"; import "../src/config/define";',
  "test/network.test.ts": 'import "../stacks/network"; import "valibot"; import "node:fs";',
};

describe("the import table", () => {
  let broken: BrokenRules;
  beforeAll(() => {
    const wrongFiles = Object.values(wrong).map(({ file, text }) => [file, text] as const);
    broken = importRulesBrokenIn({ ...Object.fromEntries(wrongFiles), ...others, ...right });
  });

  it.each(Object.entries(wrong))("refuses %s", (_, { file, rule }) => {
    expect(broken[file]).toContain(rule);
  });

  it("refuses a chain of imports even where each link but the last is allowed", () => {
    expect(broken["src/rules/far.ts"]).toEqual(["reach of the toolkit"]);
  });

  it.each(Object.keys(right))("has nothing against %s", (file) => {
    expect(broken[file]).toEqual([]);
  });
});
