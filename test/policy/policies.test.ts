import { mapValues } from "../../src/core/map-values";
import { section, type Json, type JsonObject } from "../../src/core/json";
import { onceEach } from "../../src/core/once-each";
import { environmentOf } from "../../src/core/stack-id";
import { judgeBuilt, judgeStacks, type Built, type Finding } from "../../src/policy/judge";
import { policies, type PolicyId } from "../../src/policy/policies";
import type { Policy } from "../../src/policy/policy";
import { resourcesOf, type Stack } from "../../src/policy/resource";
import { unjudged } from "../../src/policy/unjudged";
import { allEnvironments } from "../environments";
import { builtOf } from "../helpers/judged";
import { readStack, stackIds } from "../helpers/synthesized";
import { cases, type Case } from "./cases";

const declared = Object.entries(policies) as [PolicyId, Policy][];
const asked = declared.flatMap(([code, policy]) => Object.keys(policy.of).map((type) => ({ code, type })));
const table = declared.flatMap(([code]) =>
  cases[code].map((provoked) => ({ code, mistake: provoked.mistake, provoked })),
);

/** What is found in the stack of a case, as it is or with the mistake in every resource of the type. */
function findingsIn({ stack, type, as = type, edit }: Case, withMistake: boolean): readonly Finding[] {
  const built = builtOf(environmentOf(stack));
  const broken = (): readonly Stack[] =>
    built.stacks.map((each) =>
      each.name === stack ? { ...each, json: replaced(each.json, type, as, edit) } : each,
    );
  const findings = withMistake ? judgeStacks(broken(), built.standingOf) : findingsOf(built);
  return findings.filter((finding) => finding.stack === stack);
}

/** The findings in an environment as it is. */
const findingsOf = onceEach(({ stacks, standingOf }: Built) => judgeStacks(stacks, standingOf));

function replaced(json: JsonObject, type: string, as: string, edit: Case["edit"]): JsonObject {
  const [, provider] = /^provider\.(.+)$/.exec(type) ?? [];
  if (provider !== undefined) {
    const blocks = section(json, "provider")[provider] as readonly JsonObject[];
    return { ...json, provider: { ...section(json, "provider"), [provider]: blocks.map(edit) } };
  }
  const { [type]: own = {}, ...others } = section(json, "resource");
  return { ...json, resource: { ...others, [as]: mapValues(own as Record<string, JsonObject>, edit) } };
}

describe("every environment", () => {
  it.each(allEnvironments.map(({ name }) => name))(
    "%s has no finding that is an error, but accepted ones",
    (name) => {
      const open = judgeBuilt(builtOf(name)).open.filter(({ kind }) => kind !== "advice");

      expect(open.map(({ code, path, value }) => `${code} ${path}: ${value}`)).toEqual([]);
    },
  );

  it("production has none at all", () => {
    expect(judgeBuilt(builtOf("production")).open).toEqual([]);
  });
});

describe("a policy with a date", () => {
  const dated = declared.filter(([, { read }]: [PolicyId, Policy]) => read !== undefined);

  it.each(dated)("%s has a source that was read on it", (_, { source }) => {
    expect(source.split(";").filter((part) => !part.includes("(?)"))).not.toEqual([]);
  });
});

describe("the types that the project emits", () => {
  const emitted = new Set(
    stackIds().flatMap((id) => resourcesOf({ name: id, json: readStack(id) }).map(({ type }) => type)),
  );
  const judged = new Set(asked.map(({ type }) => type));

  it("are each under a policy, or listed as under none with the reason", () => {
    expect([...emitted].filter((type) => !judged.has(type) && unjudged[type] === undefined)).toEqual([]);
  });

  it("are not both", () => {
    expect(Object.keys(unjudged).filter((type) => judged.has(type))).toEqual([]);
  });

  it("are all that a policy is about", () => {
    expect([...judged].filter((type) => type !== "*" && !emitted.has(type))).toEqual([]);
  });
});

describe.each(table)("$code is found for $mistake", ({ code, provoked }) => {
  it("and not without it", () => {
    expect(findingsIn(provoked, false).filter((finding) => finding.code === code)).toEqual([]);
  });

  it("at the attribute, with stack, address, requirement, remedy and source", () => {
    const found = findingsIn(provoked, true).find(
      (finding) => finding.code === code && finding.attribute === provoked.at,
    );

    expect(found).toMatchObject({
      stack: provoked.stack,
      path: `${provoked.stack}.${found?.address}.${provoked.at}`,
    });
    for (const text of [found?.address, found?.value, found?.rule, found?.remedy, found?.source]) {
      expect(text).toMatch(/\S/);
    }
  });
});

describe("what a policy asks of a type", () => {
  const everywhere = asked.filter(({ type }) => type !== "*");

  it.each(everywhere)(
    "$code: $type is provoked by a case, or by a resource that states nothing",
    ({ code, type }) => {
      const bare = judgeStacks([stackOf(type, {})], () => ({
        production: true,
        ofPipeline: false,
        publicIngresses: [],
      }));

      const isProvoked =
        bare.some((finding) => finding.code === code) || cases[code].some((each) => each.type === type);
      expect(isProvoked).toBe(true);
    },
  );
});

function stackOf(type: string, body: Json): Stack {
  const [, provider] = /^provider\.(.+)$/.exec(type) ?? [];
  const json: JsonObject =
    provider === undefined ? { resource: { [type]: { one: body } } } : { provider: { [provider]: [body] } };
  return { name: "alpha-virginia-network", json };
}

describe("an acceptance", () => {
  const broken = (): ReturnType<typeof builtOf> => {
    const { stacks, standingOf, accept } = builtOf("production");
    return {
      standingOf,
      accept,
      stacks: stacks.map((each) =>
        each.name === "production-virginia-data"
          ? {
              ...each,
              json: replaced(each.json, "aws_db_instance", "aws_db_instance", (body) => ({
                ...body,
                multi_az: false,
                deletion_protection: false,
              })),
            }
          : each,
      ),
    };
  };
  const code = "POLICY-DEL-002";

  it("waives one finding, by code and exact path", () => {
    const built = broken();
    const path = judgeBuilt(built).open[0]?.path ?? "";
    const acceptance = { code, path, reason: "is torn down this week", until: "2027-06-30" };

    const { open, accepted } = judgeBuilt({ ...built, accept: [...built.accept, acceptance] });

    expect(path).toMatch(/^production-virginia-data\.aws_db_instance\.\w+\.deletion_protection$/);
    expect(open).toEqual([]);
    expect(accepted).toContainEqual(expect.objectContaining({ acceptance }));
  });

  it("that matches nothing is reported, at its place in the environment", () => {
    const built = builtOf("production");
    const path = "production-virginia-data.aws_db_instance.gone";
    const gone = { code, path, reason: "was here", until: "2027-06-30" };

    const { open } = judgeBuilt({ ...built, accept: [...built.accept, gone] });

    expect(open.map((each) => [each.code, each.path])).toEqual([
      ["ACCEPT-001", `accept.${built.accept.length}`],
    ]);
  });
});
