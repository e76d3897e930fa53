import { type BrokenRules, importRulesBrokenIn } from "./sample-project";

const specs = "imports of src/aws/*/spec, src/aws/catalog, src/aws/index.ts";

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
    file: "src/kit/stranger.ts",
    text: 'import { a } from "../newcomer/a"; export const b = a;',
    rule: "imports of src/kit",
  },
  "a cloud in what is of no cloud": {
    file: "src/environment/cloudy.ts",
    text: 'import { aws } from "../aws"; export const cloud = aws;',
    rule: "imports of src/environment",
  },
  "a construct in an environment": {
    file: "environments/construct.ts",
    text: 'import { vpc } from "../src/aws/network/vpc"; export default vpc;',
    rule: "imports of environments",
  },
  "a stack where plans are read": {
    file: "src/plan/stack.ts",
    text: 'import { network } from "../../stacks/network"; export const stack = network;',
    rule: "imports of src/plan",
  },
  "a provider outside the constructs": {
    file: "stacks/provider.ts",
    text: 'import { Vpc } from "@cdktf/provider-aws"; export const vpc = Vpc;',
    rule: "imports of stacks",
  },
  "another cloud's constructs": {
    file: "src/aws/network/other-cloud.ts",
    text: 'import { vpc } from "../../gcp/network/vpc"; export const b = vpc;',
    rule: "imports of src/aws",
  },
  "another cloud's provider": {
    file: "src/aws/network/other-provider.ts",
    text: 'import { Vpc } from "@cdktf/provider-google"; export const vpc = Vpc;',
    rule: "imports of src/aws",
  },
  "the toolkit in a spec": {
    file: "src/aws/database/spec/toolkit.ts",
    text: 'import { Token } from "cdktf"; export const token = Token;',
    rule: specs,
  },
  "a helper of constructs in a spec": {
    file: "src/aws/database/spec/kit.ts",
    text: 'import { token } from "../../../kit/token"; export const t = token;',
    rule: specs,
  },
  "a construct of its own subject in a spec": {
    file: "src/aws/database/spec/construct.ts",
    text: 'import { instance } from "../instance"; export const i = instance;',
    rule: specs,
  },
  "another cloud's spec in a spec": {
    file: "src/aws/database/spec/other-cloud.ts",
    text: 'import { schema } from "../../../gcp/database/spec/schema"; export const s = schema;',
    rule: specs,
  },
  "a construct in the catalogue": {
    file: "src/aws/catalog/construct.ts",
    text: 'import { vpc } from "../network/vpc"; export const v = vpc;',
    rule: specs,
  },
  "the schema library among the constructs": {
    file: "src/aws/database/schema.ts",
    text: 'import * as v from "valibot"; export const schema = v;',
    rule: "imports of src/aws",
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
    file: "src/aws/database/spec/far.ts",
    text: 'export { token } from "../../catalog/near";',
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
  "src/aws/catalog/near.ts": 'export { token } from "../../kit/token";',
  "src/policy/hen.ts": 'import { egg } from "./egg"; export const hen = (): unknown => egg;',
  "src/newcomer/a.ts": "export const a = 1;",
};

const right = {
  "environments/production.ts": 'import { define } from "../src/clouds"; export default define;',
  "src/clouds.ts":
    'import { aws } from "./aws"; import type { schema } from "./aws/database/spec/schema"; export const define = aws; export type Schema = typeof schema;',
  "src/aws/index.ts":
    'import "./catalog/regions"; import "../environment/rule"; export { schema as aws } from "./database/spec/schema";',
  "src/aws/catalog/regions.ts": 'import { hash } from "../../core/hash"; export const regions = hash;',
  "src/aws/network/spec/schema.ts": 'import * as v from "valibot"; export const schema = v;',
  "src/aws/database/spec/schema.ts":
    'import "valibot"; import "../../../environment/rule"; import "../../catalog/regions"; export { schema } from "../../network/spec/schema";',
  "src/aws/network/vpc.ts":
    'import "@cdktf/provider-aws"; import "cdktf"; import "../../kit/token"; import "../../core/hash"; export const vpc = 1;',
  "src/aws/database/instance.ts":
    'import "./spec/schema"; import "../catalog/regions"; export { vpc as instance } from "../network/vpc";',
  "src/gcp/network/vpc.ts": 'import "@cdktf/provider-google"; export const vpc = 1;',
  "src/gcp/database/spec/schema.ts": 'import "valibot"; export const schema = 1;',
  "src/environment/rule.ts": 'import "valibot"; import "../tuning/profile"; import "../core/hash";',
  "src/tuning/profile.ts": 'import "valibot"; import "../core/hash";',
  "src/core/hash.ts": 'import { createHash } from "node:crypto"; export const hash = createHash;',
  "src/plan/read.ts": 'import "../clouds"; import "../core/hash";',
  "src/app/driver.ts":
    'import "node:fs"; import "../../stacks/network"; import "../../environments/production";',
  "stacks/network.ts":
    'import "../src/aws/network/vpc"; import "../src/gcp/network/vpc"; export { define as network } from "../src/clouds";',
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
    expect(broken[wrong["a pure room that reaches cdktf through another"].file]).toEqual([
      "reach of the toolkit",
    ]);
  });

  it.each(Object.keys(right))("has nothing against %s", (file) => {
    expect(broken[file]).toEqual([]);
  });
});
