import * as v from "valibot";
import { object } from "../../src/core/primitives";
import type { Problem } from "../../src/core/problem";
import { parse } from "../../src/environment/parse";
import type { RuleSet } from "../../src/environment/rule";
import {
  runRules,
  unread,
  type RegionFields,
  type Subject,
  type Surroundings,
} from "../../src/environment/run-rules";

type Judged = { readonly part: unknown; readonly context: Record<string, unknown>; readonly at: string };
type Needs = Partial<Record<"needs" | "uses" | "regions" | "everyRegion", readonly string[]>>;
type Other = ReturnType<Surroundings["others"]>[number];

const generation = object({ zone: v.string(), nodes: v.number() });
const schema = object({
  name: v.string(),
  size: v.optional(v.number()),
  network: object({ cidr: v.string(), zones: v.record(v.string(), v.string()) }),
  nat: v.optional(
    v.variant("kind", [
      object({ kind: v.literal("none") }),
      object({ kind: v.literal("single"), zone: v.string() }),
    ]),
  ),
  pools: v.record(v.string(), object({ machine: v.string(), generations: v.record(v.string(), generation) })),
});

const valid = {
  name: "virginia",
  network: { cidr: "10.0.0.0/16", zones: { a: "use1-az4" } },
  nat: { kind: "single", zone: "a" },
  pools: {
    engine: {
      machine: "metal",
      generations: { a: { zone: "a", nodes: 1 }, b: { zone: "b", nodes: 2 } },
    },
    feed: { machine: "large", generations: { a: { zone: "c", nodes: 3 } } },
  },
};

function subjectOf(input: unknown, at = ""): Subject {
  const { value, isSound } = parse(schema, input);
  // A region's paths begin at the environment; what was parsed here is the region alone.
  const own = (path: string): string => (at === "" ? path : path.slice(at.length + 1));
  return { value, at, isSound: (path) => isSound(own(path)) };
}

/** Regions of which each field is stated, or unread. */
function regionsOf(stated: Readonly<Record<string, Readonly<Record<string, unknown>>>>): RegionFields {
  return {
    names: Object.keys(stated),
    isMap: true,
    read: (name, field) => stated[name]?.[field],
  };
}

/** What a rule about a part is given, once for each time that it is run. */
function judgedBy(
  of: string,
  declared: Needs,
  input: unknown,
  { at = "", regions = regionsOf({}), others = [] as readonly Other[] } = {},
): Judged[] {
  const found: Judged[] = [];
  const judge = (part: unknown, context: unknown, path: string): readonly Problem[] => {
    found.push({ part, context: context as Judged["context"], at: path });
    return [];
  };
  const set = { scope: "region", of, problems: {}, rules: [{ ...declared, judge }] } as unknown as RuleSet;
  const subject = subjectOf(input, at);
  runRules(set, subject, { environment: subject, regions, others: () => others });
  return found;
}

const put = (key: string, value: unknown) => ({ ...valid, [key]: value });
const badNetwork = put("network", { cidr: 10, zones: {} });

describe("the part that a rule judges", () => {
  it("is given with its path in the environment", () => {
    expect(judgedBy("network.zones", {}, valid, { at: "regions.virginia" })).toEqual([
      { part: { a: "use1-az4" }, context: {}, at: "regions.virginia.network.zones" },
    ]);
  });

  it("is judged once for each member of a map", () => {
    const found = judgedBy("pools.*.generations.*", {}, valid);

    expect(found.map(({ at }) => at)).toEqual([
      "pools.engine.generations.a",
      "pools.engine.generations.b",
      "pools.feed.generations.a",
    ]);
  });

  it("is not judged where it is not set", () => {
    expect(judgedBy("size", {}, valid)).toEqual([]);
  });

  it("is not judged where it was not parsed", () => {
    expect(judgedBy("network", {}, badNetwork)).toEqual([]);
  });

  it("is judged beside a member that was not parsed", () => {
    const pools = { ...valid.pools, engine: { machine: 7, generations: {} } };

    expect(judgedBy("pools.*", {}, put("pools", pools)).map(({ at }) => at)).toEqual(["pools.feed"]);
  });

  it("is judged where a fault lies beside it in the same object", () => {
    expect(judgedBy("network.zones", {}, badNetwork)).toHaveLength(1);
  });

  it("is an empty object where a set is about the whole", () => {
    expect(judgedBy("", { needs: ["name"] }, valid)).toEqual([
      { part: {}, context: { name: "virginia" }, at: "" },
    ]);
  });

  it("is unread as a whole where the kind that tells its form is wrong", () => {
    const misspelt = put("nat", { kind: "singel", zone: "a" });

    expect(judgedBy("nat", {}, misspelt)).toEqual([]);
    expect(judgedBy("nat.zone", {}, misspelt)).toEqual([]);
    expect(judgedBy("", { needs: ["nat"] }, misspelt)).toEqual([]);
  });

  it("is read, but for the fault, where its kind is right", () => {
    const wrongZone = put("nat", { kind: "single", zone: 1 });

    expect(judgedBy("nat.kind", {}, wrongZone)).toHaveLength(1);
    expect(judgedBy("nat.zone", {}, wrongZone)).toEqual([]);
  });
});

describe("what a rule needs", () => {
  it("is given by the last key of its path", () => {
    const [judged] = judgedBy("pools", { needs: ["name", "network.cidr"] }, valid);

    expect(judged?.context).toEqual({ name: "virginia", cidr: "10.0.0.0/16" });
  });

  it("is given as undefined where it is not set", () => {
    const [judged] = judgedBy("pools", { needs: ["size"] }, valid);

    expect(judged?.context).toEqual({ size: undefined });
  });

  it("skips the rule where one of it was not parsed", () => {
    expect(judgedBy("pools", { needs: ["name", "network"] }, badNetwork)).toEqual([]);
  });

  it("does not skip the rule where the fault lies beside it", () => {
    expect(judgedBy("pools", { needs: ["network.zones"] }, badNetwork)).toHaveLength(1);
  });

  it("is that of the same member where a star leads to it", () => {
    const found = judgedBy("pools.*.generations.*", { needs: ["pools.*.machine"] }, valid);

    expect(found.map(({ at, context }) => [at, context["machine"]])).toEqual([
      ["pools.engine.generations.a", "metal"],
      ["pools.engine.generations.b", "metal"],
      ["pools.feed.generations.a", "large"],
    ]);
  });

  it("skips the rule of one member only where that member's was not parsed", () => {
    const pools = { ...valid.pools, engine: { ...valid.pools.engine, machine: 7 } };
    const found = judgedBy("pools.*.generations.*", { needs: ["pools.*.machine"] }, { ...valid, pools });

    expect(found.map(({ at }) => at)).toEqual(["pools.feed.generations.a"]);
  });

  it("is read in the environment where its path says so", () => {
    const region = subjectOf(valid, "regions.virginia");
    const environment = subjectOf({ ...valid, name: "production" });
    const judged: unknown[] = [];
    const set = {
      scope: "region",
      of: "network",
      problems: {},
      rules: [
        {
          needs: ["environment.name"],
          judge: (_: unknown, context: unknown) => {
            judged.push(context);
            return [];
          },
        },
      ],
    } as unknown as RuleSet;

    runRules(set, region, { environment, regions: regionsOf({}), others: () => [] });

    expect(judged).toEqual([{ name: "production" }]);
  });
});

describe("what a rule uses", () => {
  it("is given where it was parsed", () => {
    const [judged] = judgedBy("pools", { uses: ["network.cidr"] }, valid);

    expect(judged?.context).toEqual({ cidr: "10.0.0.0/16" });
  });

  it("is left out where it was not, and the rule runs all the same", () => {
    const [judged] = judgedBy("pools", { uses: ["name", "network.cidr"] }, badNetwork);

    expect(judged?.context).toEqual({ name: "virginia" });
  });
});

describe("the regions that a rule asks for", () => {
  const regions = regionsOf({
    virginia: { role: "primary", cidr: "10.0.0.0/16" },
    ohio: { role: "dr", cidr: unread },
    oregon: { role: unread, cidr: "10.2.0.0/16" },
  });

  it("are given with the fields that it names", () => {
    const [judged] = judgedBy("pools", { regions: ["role"] }, valid, { regions });

    expect(judged?.context["regions"]).toEqual({ virginia: { role: "primary" }, ohio: { role: "dr" } });
  });

  it("are left out, and named, where one of the fields was not parsed", () => {
    const [judged] = judgedBy("pools", { regions: ["role", "cidr"] }, valid, { regions });

    expect(judged?.context["regions"]).toEqual({ virginia: { role: "primary", cidr: "10.0.0.0/16" } });
    expect(judged?.context["unread"]).toEqual(["ohio", "oregon"]);
  });

  it("are not given to a rule that asks for none", () => {
    const [judged] = judgedBy("pools", {}, valid, { regions });

    expect(judged?.context).toEqual({});
  });

  it("are all there, where it must have every one", () => {
    const both = regionsOf({ virginia: { role: "primary" }, ohio: { role: "dr" } });
    const [judged] = judgedBy("pools", { everyRegion: ["role"] }, valid, { regions: both });

    expect(judged?.context["regions"]).toEqual({ virginia: { role: "primary" }, ohio: { role: "dr" } });
    expect(judged?.context["unread"]).toEqual([]);
  });

  it("skip a rule that must have every one, where one was not parsed", () => {
    expect(judgedBy("pools", { everyRegion: ["role"] }, valid, { regions })).toEqual([]);
  });

  it("skip a rule that must have every one, where they are no map", () => {
    const none: RegionFields = { names: [], isMap: false, read: () => unread };

    expect(judgedBy("pools", { everyRegion: ["role"] }, valid, { regions: none })).toEqual([]);
  });
});

describe("the other environments that a rule asks for", () => {
  const others: readonly Other[] = [
    {
      value: { name: "staging", sharesAccountsWith: ["production"] },
      regions: regionsOf({ ireland: { role: "sandbox" }, london: { role: unread } }),
    },
    { value: null, regions: regionsOf({}) },
  ];

  it("have their name, with whom they share accounts, and the same fields of their regions", () => {
    const [judged] = judgedBy("pools", { regions: ["role"] }, valid, { others });

    expect((judged?.context["others"] as unknown[])[0]).toEqual({
      name: "staging",
      sharesAccountsWith: ["production"],
      regions: { ireland: { role: "sandbox" } },
    });
  });

  it("may be of no form at all", () => {
    const [judged] = judgedBy("pools", { regions: ["role"] }, valid, { others });

    expect((judged?.context["others"] as unknown[])[1]).toMatchObject({
      sharesAccountsWith: [],
      regions: {},
    });
  });

  it("are not looked at before the rule does", () => {
    const look = jest.fn(() => others);
    const rule = { regions: ["role"], judge: () => [] };
    const set = { scope: "region", of: "pools", problems: {}, rules: [rule] } as unknown as RuleSet;
    const subject = subjectOf(valid);

    runRules(set, subject, { environment: subject, regions: regionsOf({}), others: look });

    expect(look).not.toHaveBeenCalled();
  });
});

describe("a rule's problems", () => {
  it("are those of all rules of its set, on every part", () => {
    const rule = (code: string) => ({ judge: (_: unknown, __: unknown, at: string) => [{ code, path: at }] });
    const set = {
      scope: "region",
      of: "pools.*",
      problems: {},
      rules: [rule("A-001"), rule("A-002")],
    } as unknown as RuleSet;
    const subject = subjectOf(valid);

    const found = runRules(set, subject, {
      environment: subject,
      regions: regionsOf({}),
      others: () => [],
    });

    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "A-001 pools.engine",
      "A-002 pools.engine",
      "A-001 pools.feed",
      "A-002 pools.feed",
    ]);
  });
});
