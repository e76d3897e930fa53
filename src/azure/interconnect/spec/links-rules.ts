import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { expressRouteLimits, peeringLocation } from "../../catalog/expressroute";
import { networkRanges } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { share } from "./blocks";
import { circuitsOf, establishedCircuits } from "./circuits";
import type { AzureInterconnect } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-ER-024": {
    kind: "limit",
    rule: "a network has at most four circuits of one peering location",
    source: "ExpressRoute FAQ, redundancy on private peering; src/azure/catalog/data/expressroute.json",
    read: "2026-11-27",
  },
  "AZURE-ER-025": {
    kind: "advice",
    rule: "the circuits of a production region end in two peering locations",
    source:
      "ExpressRoute documentation, Designing for disaster recovery: both links of a circuit end in one building",
  },
  "AZURE-ER-026": {
    kind: "advice",
    rule: "circuits of different metros have different weights",
    source:
      "ExpressRoute documentation, Optimize routing: over circuits of one weight the network spreads its flows, each with the latency of its way",
  },
  "AZURE-ER-027": {
    kind: "impossible",
    rule: "each link has a circuit of its own",
    source: "design: a network has one connection to a circuit",
  },
  "AZURE-ER-032": {
    kind: "impossible",
    rule: "the blocks of links overlap neither each other nor the network",
    source: "ExpressRoute documentation, Routing requirements, IP addresses used for Azure private peering",
  },
});

const interconnect = regionPart("interconnect");

/** Rules about all links of a region. */
export const linksRules = interconnect.set(definitions, [
  interconnect.rule({
    judge: (part, _, at) => [
      ...crowdedLocations(part, at),
      ...evenWeights(part, at),
      ...sharedCircuits(part, at),
      ...sharedBlocks(part, at),
    ],
  }),
  interconnect.rule({
    needs: ["role"],
    judge: (part, { role }, at) => (isProductionRole(role) ? singleLocation(part, at) : []),
  }),
  interconnect.rule({
    needs: ["network"],
    judge: (part, { network }, at) => blocksInNetwork(part, network, at),
  }),
]);

function crowdedLocations(part: AzureInterconnect, at: string): Problem[] {
  const most = expressRouteLimits().circuitsPerNetworkAndLocation;
  const circuits = establishedCircuits(part);
  const places = new Set(circuits.map(({ location }) => location));
  return [...places].flatMap((place) => {
    const here = circuits.filter(({ location }) => location === place);
    if (place === undefined || here.length <= most) return [];
    const remedy = `connect at most ${most} there, and end the others elsewhere`;
    return [problem("AZURE-ER-024", `${at}.links`, `${here.length} of ${place}`, remedy)];
  });
}

function singleLocation(part: AzureInterconnect, at: string): Problem[] {
  const places = new Set(circuitsOf(part).map(({ location }) => location));
  const [only] = places;
  if (only === undefined || places.size > 1) return [];
  const remedy = "order another circuit in another location, or add a VPN and accept this";
  return [problem("AZURE-ER-025", `${at}.links`, `all in ${only}`, remedy)];
}

function evenWeights(part: AzureInterconnect, at: string): Problem[] {
  const placed = establishedCircuits(part).flatMap(({ link, location, established: { weight } }) => {
    const metro = location === undefined ? undefined : (peeringLocation(location)?.metro ?? location);
    return metro === undefined ? [] : [{ link, metro, weight }];
  });
  return placed.flatMap(({ link, metro, weight }, index) => {
    const even = placed.slice(0, index).find((each) => each.metro !== metro && each.weight === weight);
    if (even === undefined) return [];
    const value = `${weight}, in ${metro}; also ${even.link}, in ${even.metro}`;
    const remedy = "give the nearer one a higher weight";
    return [problem("AZURE-ER-026", `${at}.links.${link}.phase.weight`, value, remedy)];
  });
}

function sharedCircuits({ links }: AzureInterconnect, at: string): Problem[] {
  const adopted = Object.entries(links).flatMap(([link, stated]) =>
    stated.kind === "adopted" ? [{ link, circuit: stated.circuit }] : [],
  );
  return adopted.flatMap(({ link, circuit }, index) => {
    const other = adopted.slice(0, index).find((each) => each.circuit === circuit);
    if (other === undefined) return [];
    const value = `${circuit.split("/").at(-1)}, also of ${other.link}`;
    return [problem("AZURE-ER-027", `${at}.links.${link}.circuit`, value, "state each circuit once")];
  });
}

interface LinkBlock {
  readonly path: string;
  readonly cidr: string;
}

function linkBlocks(part: AzureInterconnect, at: string): readonly LinkBlock[] {
  return establishedCircuits(part).flatMap(({ link, established: { peering } }) => {
    if (peering?.kind !== "own") return [];
    return (["primary", "secondary"] as const).map((which) => ({
      path: `${at}.links.${link}.phase.peering.${which}`,
      cidr: peering[which],
    }));
  });
}

function sharedBlocks(part: AzureInterconnect, at: string): Problem[] {
  const blocks = linkBlocks(part, at);
  return blocks.flatMap(({ path, cidr }, index) => {
    const other = blocks.slice(0, index).find((each) => share(each.cidr, cidr));
    if (other === undefined) return [];
    const value = `${cidr}, overlaps ${other.cidr} of ${other.path}`;
    return [problem("AZURE-ER-032", path, value, "use a block for each link")];
  });
}

function blocksInNetwork(part: AzureInterconnect, network: AzureNetwork, at: string): Problem[] {
  return linkBlocks(part, at).flatMap(({ path, cidr }) =>
    networkRanges(network)
      .filter((range) => share(range.cidr, cidr))
      .map((range) => {
        const value = `${cidr}, overlaps ${range.cidr} of ${range.path}`;
        return problem("AZURE-ER-032", path, value, "use a block outside of the network");
      }),
  );
}
