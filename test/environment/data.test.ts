import { rmSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { validate, type EnvironmentInput } from "../../src/clouds";
import { isLiteral } from "../../src/core/literal";
import { onceEach } from "../../src/core/once-each";
import { isError, renderReport } from "../../src/core/report";
import { dataFaults } from "../../src/environment/data";
import { parse } from "../../src/environment/parse";
import { freshOutdir, run, tree } from "../app/run";
import { put } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";
import { isMap, isText, positions, positionsOfSchema, schema, type Position } from "./positions";

const evaluated = [
  '${upper("x")}',
  "%{ if true }x%{ endif }",
  "$${x}",
  "%%{x}",
  "${TfToken[TOKEN.3]}",
  "#{TfToken[TOKEN.3]}",
  "&{TfToken[TOKEN.3]}",
  "-8.2e+298",
  "String Map Token Value",
];
const unprintable = ["a\nb", "a\0b", "a\u200fb", "a\u202eb", "a\u2028b"];
const quoted = [`a"b'c\\d\`e$f%g<h>$(i)`, "//", "$x", "%x"] as const;

const texts = positions(isText);
const maps = positions((node, value) => isMap(node) && value !== undefined);

/** The edited environment of a position. */
function withText({ environment, path: at }: Position, text: string): EnvironmentInput {
  return put([...at], text)(environment);
}

function valueAt(environment: EnvironmentInput, at: readonly string[]): unknown {
  return at.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], environment);
}

function withKey({ environment, path: at }: Position, key: string): EnvironmentInput {
  const map = valueAt(environment, at);
  const [value = {}] = Object.values(map as object) as unknown[];
  const copy = put([...at], { ...(map as object) })(environment);
  const target = valueAt(copy, at);
  // Not an assignment, which would set the prototype where the key is `__proto__`.
  Object.defineProperty(target, key, { value, enumerable: true });
  return copy;
}

/** The positions at which the schema allows a text. Those of an environment are edited at once, then the rest alone. */
function allowedTexts(text: string): readonly Position[] {
  return [...new Set(texts.map(({ environment }) => environment))].flatMap((environment) => {
    const own = texts.filter((position) => position.environment === environment);
    const edited = own.reduce((before, { path: at }) => put([...at], text)(before), environment);
    const faulty = new Set(parse(schema, edited).faults.map((fault) => fault.path));
    const left = own.filter((position) => !faulty.has(position.path.join(".")));
    return left.filter((position) => parse(schema, withText(position, text)).faults.length === 0);
  });
}

function isRefused(environment: EnvironmentInput): boolean {
  if (parse(schema, environment).faults.length > 0) return true;
  return validate(environment, [environment]).judgement.open.some(isError);
}

const outdir = freshOutdir();
afterAll(() => {
  rmSync(path.dirname(outdir), { recursive: true });
});

/** Everything that Terraform evaluates in the stacks of an environment. */
function expressionsOf(environment: EnvironmentInput): readonly string[] {
  const { exitCode, errors } = run(outdir, [environment]);
  if (exitCode !== 0) throw new Error(errors);
  const files = [...tree(outdir)].filter(([file]) => file.endsWith("cdk.tf.json"));
  return files.flatMap(([, json]) => {
    JSON.parse(json);
    return json.match(/[$%]\{[^}]*\}/g) ?? [];
  });
}

/** The expressions of an environment as it stands; `undefined` for one that is refused. */
const expressionsBefore = onceEach((environment: EnvironmentInput) =>
  isRefused(environment) ? undefined : expressionsOf(environment),
);

describe("the positions that are tried", () => {
  it("are all texts and all maps of the schema; positions.ts states what no environment does", () => {
    expect(
      positionsOfSchema(isText).filter((name) => !texts.some(({ general }) => general === name)),
    ).toEqual([]);
    expect(positionsOfSchema(isMap).filter((name) => !maps.some(({ general }) => general === name))).toEqual(
      [],
    );
  });
});

describe("a text that Terraform or the toolkit would evaluate", () => {
  it.each(evaluated)("is refused in every field: %s", (text) => {
    const forms = [text, `a ${text} b`].filter((form) => !isLiteral(form));
    const accepted = forms.flatMap(allowedTexts);
    expect(accepted.map(({ general }) => general)).toEqual([]);
  });

  it.each(evaluated)("is refused as every name: %s", (key) => {
    const accepted = maps.filter((position) => parse(schema, withKey(position, key)).faults.length === 0);
    expect(accepted.map(({ general }) => general)).toEqual([]);
  });

  it("is found wherever it is, and named by its path", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...evaluated),
        (keys, text) => {
          fc.pre(!keys.includes("constructor") && !keys.includes("prototype"));
          const value = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner, other: ["x"] }), text);
          expect(dataFaults(value).map((fault) => fault.path)).toEqual([keys.join(".")]);
        },
      ),
    );
  });
});

describe("a text that is no line of printable signs", () => {
  it.each(unprintable.map((text) => JSON.stringify(text)))("is refused in every field: %s", (json) => {
    const text = JSON.parse(json) as string;
    const accepted = allowedTexts(text).filter((position) => !isRefused(withText(position, text)));
    expect(accepted.map(({ general }) => general)).toEqual([]);
  });

  it("is refused as every name", () => {
    const accepted = maps.flatMap((position) =>
      unprintable.filter((key) => !isRefused(withKey(position, key))),
    );
    expect(accepted).toEqual([]);
  });

  it("breaks no line of the report", () => {
    const environment = put(["regions", "virginia", "a\nb\u202e"], true)(validEnvironment);
    const report = renderReport("x", validate(environment, [environment]).judgement);

    expect(report).toContain("regions.virginia.a\\u{a}b\\u{202e}");
  });
});

describe("a text with signs that are code elsewhere", () => {
  it.each(quoted)("is refused, or adds no expression to the stacks: %s", (text) => {
    expect(isLiteral(text)).toBe(true);
    const allowed = allowedTexts(text);
    for (const environment of new Set(allowed.map((position) => position.environment))) {
      const own = allowed.filter((position) => position.environment === environment);
      const edited = own.reduce<EnvironmentInput>((before, position) => {
        const after = withText({ ...position, environment: before }, text);
        return isRefused(after) ? before : after;
      }, environment);
      const known = edited === environment ? undefined : expressionsBefore(environment);
      if (known === undefined) continue;
      expect(expressionsOf(edited).filter((expression) => !known.includes(expression))).toEqual([]);
    }
  });

  it("is accepted where people read it", () => {
    const accepted = allowedTexts(quoted[0]).filter((position) => !isRefused(withText(position, quoted[0])));
    const names = accepted.map(({ general }) => general);
    expect(names).toContain("regions.*.interconnect.links.*.carrier");
    expect(names).toContain("regions.*.cache.users.*.keys.*");
    expect(names).toContain("reserved.*.purpose");
  });
});

describe("an entry that stands twice in a list", () => {
  const lists = positions((_, value) => Array.isArray(value) && value.length > 0);

  it.each(lists.map((position) => [position.general, position] as const))(
    "is refused or built: %s",
    (_, position) => {
      const list = valueAt(position.environment, position.path) as readonly unknown[];
      const edited = put([...position.path], [...list, list[0]])(position.environment);

      expect(isRefused(edited) || expressionsOf(edited).length > 0).toBe(true);
    },
  );
});

describe("a name that every object of JavaScript has", () => {
  const names = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"];

  it.each(names)("is built or refused by name, in every map: %s", (key) => {
    const lost = maps.filter((position) => {
      const edited = withKey(position, key);
      const at = [...position.path, key].join(".");
      const { environment, judgement } = validate(edited, [edited]);
      if (judgement.open.some((problem) => problem.path === at || problem.path.startsWith(`${at}.`)))
        return false;
      const parsed = valueAt(environment, position.path);
      return !Object.hasOwn(parsed as object, key);
    });
    expect(lost.map(({ general }) => general)).toEqual([]);
  });

  it("is refused where it sets the prototype", () => {
    const engine = validEnvironment.regions["virginia"];
    const environment = { ...validEnvironment, regions: { __proto__: engine, ...validEnvironment.regions } };
    const { open } = validate(environment as EnvironmentInput, [validEnvironment]).judgement;

    expect(open).toContainEqual(expect.objectContaining({ code: "SHAPE-003", path: "regions.__proto__" }));
  });

  it.each(names)("names nothing that exists: %s", (name) => {
    const references = texts.filter(({ path: at }) =>
      ["active", "member", "replicaOf", "backupsOf", "of", "ingress"].includes(at.at(-1) ?? ""),
    );
    expect(references.length).toBeGreaterThan(5);
    for (const position of references) {
      const edited = withText(position, name);
      const { open } = validate(edited, [edited]).judgement;
      expect(open).toContainEqual(expect.objectContaining({ path: position.path.join("."), value: name }));
    }
  });
});
