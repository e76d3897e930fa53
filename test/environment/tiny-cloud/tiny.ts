import * as v from "valibot";
import { digest } from "../../../src/core/digest";
import type { Place } from "../../../src/core/place";
import { cidr, object, whole, type Parsed, type Stated } from "../../../src/core/primitives";
import { defineProblems } from "../../../src/core/problem";
import { rulesOf, type Cloud } from "../../../src/environment/cloud";
import { resolveBase, type ResolvedBase } from "../../../src/environment/context";
import { factOf, type OutlineFacts } from "../../../src/environment/outline";
import { regionBase } from "../../../src/environment/region";
import type { Resolved } from "../../../src/environment/resolve";
import { deployedRecord } from "../../../src/environment/rules/deployed";
import type { EnvironmentBase, EnvironmentBaseInput } from "../../../src/environment/schema";

/** What the cloud sells: rooms in houses, each with a few racks. */
const sites: Readonly<Record<string, { readonly racks: number; readonly place: Place }>> = {
  ashburn: { racks: 4, place: { name: "Ashburn, US", latitude: 39.04, longitude: -77.49, radiusKm: 1 } },
  denver: { racks: 2, place: { name: "Denver, US", latitude: 39.74, longitude: -104.99, radiusKm: 1 } },
};

const schema = object({
  cloud: v.literal("tiny"),
  ...regionBase,
  site: v.picklist(Object.keys(sites)),
  rack: whole(1, 9),
  cidr,
});

type TinyRegion = Parsed<typeof schema>;

export interface TinyEnvironment extends EnvironmentBaseInput {
  readonly regions: Readonly<Record<string, Stated<typeof schema>>>;
}

export type TinyResolved = Resolved<TinyRegion & ResolvedBase & { readonly door: string }>;

const { definitions, problem } = defineProblems({
  "TINY-001": {
    kind: "limit",
    rule: "the site has the rack",
    source: "the list of sites",
    read: "2026-11-26",
  },
});

const rack = rulesOf<TinyRegion, EnvironmentBase>().region("rack");

const rackRules = rack.set(definitions, [
  rack.rule({
    needs: ["site"],
    judge: (number, { site }, at) => {
      const racks = sites[site]?.racks ?? 0;
      return number <= racks ? [] : [problem("TINY-001", at, number, `take one of 1 to ${racks}`)];
    },
  }),
]);

const healthOf = (rack: number) => ({ protocol: "https" as const, port: 8000 + rack, path: "/serving" });

const fact = factOf<TinyRegion>();

const outline: OutlineFacts = {
  account: fact(["site"], ({ site }) => ({ id: site, path: "site" })),
  place: fact(["site"], ({ site }) => sites[site]?.place),
  cloudRegion: fact(["site"], ({ site }) => site),
  endpoints: fact(["rack"], (own) => ({
    rack: { kind: "name" as const, path: "rack", public: true, onlyTls13: false, health: healthOf(own.rack) },
  })),
  ranges: fact(["cidr"], (own) => [{ path: "cidr", cidr: own.cidr, purpose: "network" as const }]),
  data: fact([], () => ({ path: "disk", kind: "none" as const, takesWrites: false, lossSeconds: 0 })),
  takeover: fact([], () => {
    const time = { seconds: 0, known: "measured" as const, source: "racks are switched on" };
    return { promotion: time, launch: time };
  }),
  trading: fact(["rack"], (own) => [`racks.${own.rack}`]),
  placements: fact([], () => []),
  expiries: fact([], () => []),
  sites: fact([], () => []),
  generations: fact(["rack", "cidr"], (own) => ({
    [`racks.${own.rack}`]: () => deployedRecord(digest(own.cidr, 16), []),
  })),
};

/** A cloud of one kind of region and one rule: all that the project asks of a cloud, and no more. */
export const tiny = {
  name: "tiny",
  schema,
  rules: [rackRules],
  asOf: "2026-03-31",
  outline,
  drawing: { title: "Tiny", placeOf: () => "", region: () => ({ nodes: [], edges: [] }) },
  stateBackend: "shelf",
  place: (site: string) => sites[site]?.place,
  effects: {},
  inherited: ["cloud"],
  resolve: (name, environment, regions) => {
    const region = regions[name] as TinyRegion;
    return {
      ...region,
      ...resolveBase(name, region, environment),
      door: `${region.site}-${region.rack}`,
    };
  },
} as const satisfies Cloud;
