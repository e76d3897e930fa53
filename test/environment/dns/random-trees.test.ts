import fc from "fast-check";
import { faultsOf } from "../../../src/environment/dns/answers/faults";
import { resolve } from "../../../src/environment/dns/answers/resolve";
import type { Location, RecordSet, Routing, ZoneContent } from "../../../src/environment/dns/records";
import { inputOfServing, question, serving, values } from "./zones";

/** A tree of records as a person draws it: no names, no ids of checks. */
type Tree = { readonly kind: "leaf" } | { readonly kind: "group"; readonly branches: readonly Branch[] };

interface Branch {
  readonly routing: Routing;
  /** Index of an endpoint that the record's check asks. */
  readonly asks: number | undefined;
  readonly inverted: boolean;
  readonly evaluates: boolean;
  readonly under: Tree;
}

const endpoints = 5;
const endpoint = fc.nat({ max: endpoints - 1 });
const locations: readonly Location[] = [
  { kind: "country", code: "US", subdivision: "NY" },
  { kind: "country", code: "US" },
  { kind: "continent", code: "NA" },
  { kind: "default" },
];

const routings: fc.Arbitrary<readonly Routing[]> = fc.oneof(
  fc.constant<Routing[]>([{ kind: "simple" }]),
  fc.constant<Routing[]>([
    { kind: "failover", role: "secondary" },
    { kind: "failover", role: "primary" },
  ]),
  fc
    .shuffledSubarray([...locations], { minLength: 1 })
    .map((some) => some.map((location): Routing => ({ kind: "geolocation", location }))),
  fc
    .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 })
    .map((weights) => weights.map((weight): Routing => ({ kind: "weighted", weight }))),
);

function branches(routing: readonly Routing[], depth: number): fc.Arbitrary<readonly Branch[]> {
  return fc.tuple(
    ...routing.map((each) =>
      fc.record({
        routing: fc.constant(each),
        asks: isPrimary(each) ? endpoint : fc.option(endpoint, { nil: undefined }),
        inverted: fc.boolean(),
        evaluates: each.kind === "failover" ? fc.constant(true) : fc.boolean(),
        under: depth > 1 ? fc.oneof(fc.constant<Tree>({ kind: "leaf" }), groups(depth - 1)) : leaf,
      }),
    ),
  );
}

/** Route 53 refuses one without a check, unless it is an alias. */
function isPrimary(routing: Routing): boolean {
  return routing.kind === "failover" && routing.role === "primary";
}

const leaf = fc.constant<Tree>({ kind: "leaf" });

function groups(depth: number): fc.Arbitrary<Tree> {
  return routings
    .chain((routing) => branches(routing, depth))
    .map((list): Tree => ({ kind: "group", branches: list }));
}

const healths = fc.uniqueArray(fc.nat({ max: endpoints - 1 })).map((list) => new Set(list));
const clients = fc.constantFrom(
  {},
  { continent: "NA" },
  { continent: "NA", country: "US" },
  { continent: "NA", country: "US", subdivision: "NY" },
  { continent: "EU", country: "DE" },
);
type Client = { continent?: string; country?: string; subdivision?: string };

/** The zone of a tree: the id of a leaf's record is its path in the tree. */
function zoneOf(tree: Tree): ZoneContent {
  const all: RecordSet[] = [];
  const checks: Record<string, ZoneContent["checks"][string]> = {};
  const write = (name: string, path: string, node: Tree): void => {
    if (node.kind === "leaf") return;
    node.branches.forEach(({ routing, asks, inverted, evaluates, under }, index) => {
      const id = `${path}/${index}`;
      const below = `${id.slice(1).replaceAll("/", "-")}.example.com`;
      const check = asks === undefined ? undefined : `${inverted ? "not " : ""}${asks}`;
      if (asks !== undefined && check !== undefined) checks[check] = { ...serving(String(asks)), inverted };
      const to =
        under.kind === "leaf"
          ? values(id)
          : ({ answer: { kind: "records", name: below, evaluateTargetHealth: evaluates } } as const);
      all.push({ id, name, type: "A", routing, check, ...to });
      write(below, id, under);
    });
  };
  write(question.name, "", tree);
  return { checks, records: all };
}

/**
 * Route 53 another way, on the tree itself: strikes out what is not healthy, unless that is everything, then what
 * another record goes before, and draws a ticket for each unit of weight.
 */
function bruteForce(tree: Tree, up: ReadonlySet<number>, client: Client): ReadonlyMap<string, number> {
  const isUp = ({ asks, inverted, evaluates, under }: Branch): boolean => {
    if (asks !== undefined && up.has(asks) === inverted) return false;
    return under.kind === "leaf" || !evaluates || under.branches.some(isUp);
  };
  const matches = ({ routing }: Branch): boolean => {
    if (routing.kind !== "geolocation") return true;
    const { location } = routing;
    const asked = JSON.stringify(location);
    const of: Location[] = [{ kind: "default" }];
    if (client.continent === "NA") of.push({ kind: "continent", code: "NA" });
    if (client.country === "US") of.push({ kind: "country", code: "US" });
    if (client.subdivision === "NY") of.push({ kind: "country", code: "US", subdivision: "NY" });
    return of.some((each) => JSON.stringify(each) === asked);
  };
  const rank = ({ routing }: Branch): number => {
    if (routing.kind === "failover") return routing.role === "primary" ? 1 : 2;
    if (routing.kind === "weighted") return routing.weight === 0 ? 2 : 1;
    if (routing.kind !== "geolocation") return 1;
    return locations.findIndex((each) => JSON.stringify(each) === JSON.stringify(routing.location));
  };
  const shares = new Map<string, number>();
  const walk = (node: Tree, path: string, share: number): void => {
    if (node.kind === "leaf") {
      shares.set(path, (shares.get(path) ?? 0) + share);
      return;
    }
    const eligible = node.branches.filter(matches);
    const alive = eligible.some(isUp) ? eligible.filter(isUp) : eligible;
    const best = alive.filter((one) => alive.every((other) => rank(one) <= rank(other)));
    const tickets = best.flatMap((branch) => {
      const { routing } = branch;
      const count = routing.kind === "weighted" ? Math.max(routing.weight, 1) : 1;
      return Array.from({ length: count }, () => branch);
    });
    for (const branch of tickets) {
      walk(branch.under, `${path}/${node.branches.indexOf(branch)}`, share / tickets.length);
    }
  };
  walk(tree, "", 1);
  return shares;
}

const moments = fc.record({ tree: groups(3), up: healths, client: clients });

const answer = (tree: Tree, up: ReadonlySet<number>, client: Client) =>
  resolve(zoneOf(tree), question, {
    healthy: new Set([...up].map((each) => inputOfServing(String(each)))),
    client,
  });

describe("answers of random zones, three aliases deep", () => {
  it("are those of another evaluator", () => {
    fc.assert(
      fc.property(moments, ({ tree, up, client }) => {
        const outcomes = answer(tree, up, client);
        const expected = bruteForce(tree, up, client);

        expect(outcomes.map(({ record }) => record.id).sort()).toEqual([...expected.keys()].sort());
        for (const { record, share } of outcomes) {
          expect(share).toBeCloseTo(expected.get(record.id) ?? 0, 9);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are of zones without a fault", () => {
    fc.assert(fc.property(groups(3), (tree) => expect(faultsOf(zoneOf(tree))).toEqual([])));
  });

  it("are shares of 1 where every group has a default", () => {
    fc.assert(
      fc.property(moments, ({ tree, up, client }) => {
        fc.pre(hasDefaults(tree));
        const sum = answer(tree, up, client).reduce((all, { share }) => all + share, 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  it("are a last resort only where some group has nothing healthy", () => {
    fc.assert(
      fc.property(groups(3), clients, (tree, client) => {
        const unchecked = withoutChecks(tree);
        for (const { lastResort } of answer(unchecked, new Set(), client)) expect(lastResort).toBe(false);
      }),
    );
  });
});

function hasDefaults(tree: Tree): boolean {
  if (tree.kind === "leaf") return true;
  const isPlaced = tree.branches.some(({ routing }) => routing.kind === "geolocation");
  const hasDefault = tree.branches.some(
    ({ routing }) => routing.kind === "geolocation" && routing.location.kind === "default",
  );
  return (!isPlaced || hasDefault) && tree.branches.every(({ under }) => hasDefaults(under));
}

function withoutChecks(tree: Tree): Tree {
  if (tree.kind === "leaf") return tree;
  return {
    kind: "group",
    branches: tree.branches.map((branch) => ({
      ...branch,
      asks: undefined,
      under: withoutChecks(branch.under),
    })),
  };
}
