import { validate } from "../../src/clouds";
import { isError } from "../../src/core/report";
import {
  established,
  interconnectWith,
  orderedLinks,
  sessions,
  transit,
  withPrimary,
  type LinkInput,
} from "./interconnect/cases/interconnect";
import { awsRegion, edit, put, type Edit } from "../problems/parts";
import { engineGeneration, general, validEnvironment } from "../problems/valid-environment";

function errorsAfter(change: Edit): string[] {
  const environment = change(validEnvironment);
  return validate(environment, [environment])
    .judgement.open.filter(isError)
    .map(({ code }) => code);
}

const enginePods = (nodes: number): Edit => edit.engine({ nodes, spare: 1, podsPerNode: 32 });
const twoGenerations = (nodes: number): Edit => {
  const generation = { ...engineGeneration, nodes, spare: 0 };
  return edit.pools({
    engine: { kind: "trading", active: "a", generations: { a: generation, b: generation } },
  });
};

const port = { kind: "dedicated", site: "EqDC2", speedGbps: 10 } as const;
const lagWith = (count: number): LinkInput => ({
  kind: "adopted",
  site: "EqDC2",
  phase: { kind: "established", connectionId: "dxlag-fgsu9erb", virtualInterfaces: sessions(count) },
});

/** A /20 has 4096 addresses, of which EC2 keeps 5; a node with 32 pods takes two /28, one warm and its own. */
const addressesPerNode = 1 + 3 * 16;
const mostNodes = Math.floor(4091 / addressesPerNode);

describe.each<[string, Edit, Edit, string]>([
  [
    "addresses of one NAT gateway",
    edit.network({ egressAddresses: { a: 8, b: 1, c: 1 } }),
    edit.network({ egressAddresses: { a: 9, b: 1, c: 1 } }),
    "AWS-NET-005",
  ],
  [
    "machines of a spread group",
    edit.engine({ placement: { kind: "spread" }, nodes: 7, spare: 0 }),
    edit.engine({ placement: { kind: "spread" }, nodes: 8, spare: 0 }),
    "AWS-GEN-004",
  ],
  [
    "size of a block of service addresses, at its largest",
    edit.network({ services: "172.16.0.0/12" }),
    edit.network({ services: "10.64.0.0/11" }),
    "AWS-EKS-007",
  ],
  [
    "size of a block of service addresses, at its smallest",
    edit.network({ services: "172.20.0.0/24" }),
    edit.network({ services: "172.20.0.0/25" }),
    "AWS-EKS-007",
  ],
  [
    "minutes to decide",
    edit.environment({ objectives: { rpoSeconds: 0, rtoMinutes: 10, decisionMinutes: 9 } }),
    edit.environment({ objectives: { rpoSeconds: 0, rtoMinutes: 10, decisionMinutes: 10 } }),
    "ENV-005",
  ],
  [
    "trading nodes of a subnet that has to take their successors too",
    enginePods(Math.floor(mostNodes / 2) - 1),
    enginePods(Math.floor(mostNodes / 2)),
    "AWS-POOL-004",
  ],
  [
    "nodes of two generations, which need no room for a third",
    twoGenerations(Math.floor(mostNodes / 2)),
    twoGenerations(Math.floor(mostNodes / 2) + 1),
    "AWS-POOL-004",
  ],
  [
    "nodes of an elastic pool over three subnets, twice while it is renewed",
    edit.region({
      pools: {
        engine: validPool("engine"),
        general: { ...general, podsPerNode: 32, nodes: { min: 1, max: 123 } },
      },
    }),
    edit.region({
      pools: {
        engine: validPool("engine"),
        general: { ...general, podsPerNode: 32, nodes: { min: 1, max: 124 } },
      },
    }),
    "AWS-POOL-004",
  ],
  [
    "age of a node's Kubernetes version",
    edit.engine({ image: { kind: "al2023", release: "1.32.13-20260714" } }),
    edit.engine({ image: { kind: "al2023", release: "1.31.14-20260714" } }),
    "AWS-GEN-006",
  ],
  [
    "newness of a node's Kubernetes version",
    edit.engine({ image: { kind: "al2023", release: "1.35.6-20260714" } }),
    edit.engine({ image: { kind: "al2023", release: "1.36.1-20260610" } }),
    "AWS-GEN-006",
  ],
  [
    "minimum of a pool",
    edit.pools({ general: { ...general, nodes: { min: 4, max: 4 } } }),
    edit.pools({ general: { ...general, nodes: { min: 5, max: 4 } } }),
    "AWS-POOL-002",
  ],
  [
    "private virtual interfaces of a port",
    withPrimary({ ...port, phase: { ...established, virtualInterfaces: sessions(50) } }),
    withPrimary({ ...port, phase: { ...established, virtualInterfaces: sessions(51) } }),
    "AWS-DX-018",
  ],
  ["private virtual interfaces of a LAG", withPrimary(lagWith(51)), withPrimary(lagWith(52)), "AWS-DX-018"],
  [
    "transit virtual interfaces of a LAG",
    interconnectWith({ attachment: transit(64_513), links: { ...orderedLinks, primary: lagWith(4) } }),
    interconnectWith({ attachment: transit(64_513), links: { ...orderedLinks, primary: lagWith(5) } }),
    "AWS-DX-018",
  ],
])("the %s", (_, atTheLimit, beyondIt, code) => {
  it("may be at its limit", () => {
    expect(errorsAfter(atTheLimit)).toEqual([]);
  });

  it(`may not be beyond it: ${code}`, () => {
    expect(new Set(errorsAfter(beyondIt))).toEqual(new Set([code]));
  });
});

describe("a sandbox", () => {
  const sandbox = edit.each(
    edit.environment({ sessions: [], changeWindow: undefined, objectives: undefined, state: undefined }),
    put("regions", {
      virginia: { ...validEnvironment.regions["virginia"], role: "sandbox" },
    }),
  );

  it("need not say when it trades, where its state lies or what it promises", () => {
    expect(errorsAfter(sandbox)).toEqual([]);
  });

  it("need not name the administrators of its cluster", () => {
    expect(errorsAfter(edit.each(sandbox, edit.cluster({ access: { admins: [] } })))).toEqual([]);
  });

  it("may keep its state in its own region", () => {
    const state = edit.environment({ state: { kind: "s3", bucket: "sandbox", region: "us-east-1" } });

    expect(errorsAfter(edit.each(sandbox, state))).toEqual([]);
  });
});

function validPool(name: string) {
  const pool = awsRegion(validEnvironment, "virginia").pools?.[name];
  if (pool === undefined) throw new Error(`the valid environment has no pool ${name}`);
  return pool;
}
