import fc from "fast-check";
import type { Json, JsonObject } from "../../src/core/json";
import { renderComment } from "../../src/plan/comment/comment";
import { renderText } from "../../src/plan/comment/plain";
import { gitlabReport } from "../../src/plan/gitlab";
import type { Action, Change, Plan, ResourceChange } from "../../src/plan/plan";
import type { PlanReport } from "../../src/plan/report";
import { Secrets, sensitiveTexts } from "../../src/plan/secrets";
import { failedStack, stackReport } from "../../src/plan/stack-report";
import { canary } from "./plans/cases/canary";
import { readRecorded, reportOf } from "./plans/recorded";

/** Everything that leaves a run: what a person reads and what a program does. */
function published(report: PlanReport): string {
  const files = [report, gitlabReport(report)].map((file) => JSON.stringify(file));
  return [renderComment(report), renderText(report), ...files].join("\n");
}

describe("a real plan with a canary in every place", () => {
  const text = published(reportOf(canary, readRecorded("canary")));

  it("is published without it", () => {
    expect(text).not.toMatch(/canary|4711/);
    const decoded = [...text.matchAll(/[\w+/-]{8,}/g)].map(([code]) =>
      Buffer.from(code, "base64").toString(),
    );
    expect(decoded.filter((each) => /canary|4711/.test(each))).toEqual([]);
  });

  it("tells a hidden value from one that is not set", () => {
    expect(text).toContain("input.map.plain: (not shown) → (not shown)");
  });
});

const actions: readonly (readonly Action[])[] = [
  ["create"],
  ["update"],
  ["delete"],
  ["forget"],
  ["delete", "create"],
  ["no-op"],
];

/** How a text can have a secret. */
const forms: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `before ${secret} after`,
  (secret) => JSON.stringify({ key: secret }),
  (secret) => JSON.stringify(JSON.stringify([secret])),
  (secret) => `https://x.example/?a=1&key=${encodeURIComponent(secret)}`,
  (secret) => new URLSearchParams({ key: secret }).toString(),
  (secret) => Buffer.from(`user:${secret}`).toString("base64"),
  (secret) => Buffer.from(`${secret}\n`).toString("base64url"),
  (secret) => Buffer.from(secret).toString("hex"),
];

/** What a reader would have the secret from, in any of these forms. */
const traces = (secret: string): readonly string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString("hex"),
  ...[0, 1, 2].map((at) => Buffer.from(secret.slice(at)).toString("base64").slice(0, -4)),
];

const anyForm = fc.constantFrom(...forms);
const wrapped = (value: Json): fc.Arbitrary<Json> =>
  fc.constantFrom<Json>(value, [value], ["x", value], { key: value }, { list: [{ deep: value }], open: 1 }, [
    [value],
  ]);

interface Place {
  readonly change: Partial<Change>;
  readonly more?: Partial<ResourceChange>;
}

/** A change that has a text in an attribute, before, after or both; `marks` says how Terraform marks it. */
const inValue = (name: string, text: Json, marks: Json): fc.Arbitrary<Place> =>
  wrapped(text).chain((value) =>
    fc.constantFrom<Place>(
      ...[
        [{ [name]: value }, { [name]: "other" }],
        [{ [name]: "other" }, { [name]: value }],
        [{}, { [name]: value }],
        [{ [name]: value }, {}],
      ].map(([before = {}, after = {}]) => ({
        change: { before, after, before_sensitive: marks, after_sensitive: marks },
      })),
    ),
  );

/** A change that has a text in its address, in the name of an attribute or where it was before. */
const inKey = (text: string): fc.Arbitrary<Place> =>
  fc.constantFrom<Place>(
    { change: {}, more: { address: `a.b[${JSON.stringify(text)}]`, index: text } },
    { change: {}, more: { previous_address: `a.b[${JSON.stringify(text)}]` } },
    { change: { before: { tags: { [text]: "old" } }, after: { tags: { [text]: "new" } } } },
    {
      change: {
        before: { map: { [text]: 1 } },
        after: { map: { [text]: 2 } },
        replace_paths: [["map", text]],
      },
    },
  );

function planOf(
  { change, more }: Place,
  does: readonly Action[],
  outputs: Plan["output_changes"] = {},
): Plan {
  const isNew = does[0] === "create";
  const isGone = does.length === 1 && (does[0] === "delete" || does[0] === "forget");
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: {},
    output_changes: outputs,
    resource_changes: [
      {
        address: "a.b",
        mode: "managed",
        type: "a",
        name: "b",
        provider_name: "test",
        ...more,
        change: {
          ...change,
          actions: does,
          before: isNew ? null : (change.before ?? {}),
          after: isGone ? null : (change.after ?? {}),
        },
      },
    ],
  };
}

function publishedPlan(plan: Plan, known: readonly string[], error?: string): string {
  const secrets = new Secrets(known).and(sensitiveTexts(plan));
  const allowDestroy: [] = [];
  const planned = stackReport({ stack: "lab-data", json: {}, plan, effects: {}, allowDestroy, secrets });
  return published({
    environment: "lab",
    hash: "0".repeat(40),
    stacks: [planned, ...(error === undefined ? [] : [failedStack("lab-network", error, secrets)])],
    unaffected: [],
    gone: [],
    acceptances: [],
    generations: [],
    extensions: [],
  });
}

function expectNoTrace(text: string, secret: string): void {
  for (const trace of traces(secret)) expect(text).not.toContain(trace);
}

describe("any secret", () => {
  const disordered = fc.string({
    unit: fc.constantFrom(..."abcXYZ019+/=_-!\"\\<>&{}$%'é"),
    minLength: 12,
    maxLength: 40,
  });
  const anySecret = disordered.filter((text) => text.trim() === text && new Set(text).size >= 8);
  const anyAction = fc.constantFrom(...actions);

  it("that the run was given is not published, in whatever form and place", () => {
    fc.assert(
      fc.property(
        anySecret.chain((secret) =>
          anyForm
            .map((form) => form(secret))
            .chain((text) =>
              fc.record({
                secret: fc.constant(secret),
                text: fc.constant(text),
                place: fc.oneof(inValue("note", text, false), inKey(text)),
              }),
            ),
        ),
        anyAction,
        ({ secret, text, place }, does) => {
          expectNoTrace(publishedPlan(planOf(place, does), [secret], `error: ${text}`), secret);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("that Terraform marks is not published, nor where it is a key", () => {
    fc.assert(
      fc.property(
        anySecret.chain((secret) =>
          fc.record({
            secret: fc.constant(secret),
            value: inValue("note", secret, { note: true }),
            key: inKey(secret),
          }),
        ),
        anyAction,
        ({ secret, value, key }, does) => {
          const output = { key: { actions: does, before: null, after: secret, after_sensitive: true } };
          const plan = planOf(value, does, output);
          const both: Plan = {
            ...plan,
            resource_changes: [
              ...(plan.resource_changes ?? []),
              ...(planOf(key, does).resource_changes ?? []),
            ],
          };

          expectNoTrace(publishedPlan(both, []), secret);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("that nothing but the name of its attribute gives away is not published", () => {
    const names = [
      "master_password",
      "bgp_auth_key",
      "user_data",
      "client_secret",
      "token",
      "apiKey",
      "primary_access_key",
      "connection_string",
      "cak",
    ];
    const anyText = fc.oneof(anySecret, fc.constantFrom("canary", "C4N4RY", "10.0.0.1", "canary.large"));
    fc.assert(
      fc.property(
        anyText.chain((text) =>
          fc
            .constantFrom(...names)
            .chain((name) => fc.record({ text: fc.constant(text), place: inValue(name, text, false) })),
        ),
        anyAction,
        ({ text, place }, does) => expect(publishedPlan(planOf(place, does), [])).not.toContain(text),
      ),
      { numRuns: 500 },
    );
  });

  it("that nothing gives away but its disorder is not published", () => {
    const code = fc.oneof(
      fc.uint8Array({ minLength: 12, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex")),
      fc.uint8Array({ minLength: 12, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("base64")),
      fc.uuid(),
    );
    const disorder = code.filter((text) => new Set(text).size >= 8);
    fc.assert(
      fc.property(
        disorder.chain((text) => fc.record({ text: fc.constant(text), place: inValue("name", text, false) })),
        anyAction,
        ({ text, place }, does) => expect(publishedPlan(planOf(place, does), [])).not.toContain(text),
      ),
      { numRuns: 500 },
    );
  });
});

describe("a value that is not shown", () => {
  const lines = (before: JsonObject, after: JsonObject, marks: Json = false): readonly string[] => {
    const place = { change: { before, after, before_sensitive: marks, after_sensitive: marks } };
    const plan = planOf(place, ["update"]);
    const props = { stack: "a", json: {}, effects: {}, allowDestroy: [], secrets: new Secrets([]) };
    return stackReport({ ...props, plan }).changes.flatMap(({ details }) => details);
  };

  it.each<[JsonObject, JsonObject, string]>([
    [{}, { policy: "{…}" }, "policy: not set → (not shown)"],
    [{ policy: "{…}" }, {}, "policy: (not shown) → not set"],
    [{ policy: "{…}" }, { policy: "{ }" }, "policy: (not shown) → (not shown)"],
  ])("is told apart from one that is not set: %j to %j", (before, after, line) => {
    expect(lines(before, after)).toEqual([line]);
  });

  it.each<[JsonObject, JsonObject, string]>([
    [{}, { pin: "1234" }, "pin: not set → (sensitive)"],
    [{ pin: "1234" }, {}, "pin: (sensitive) → not set"],
  ])("is told apart where Terraform marks it: %j to %j", (before, after, line) => {
    expect(lines(before, after, { pin: true })).toEqual([line]);
  });
});
