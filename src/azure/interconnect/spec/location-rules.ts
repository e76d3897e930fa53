import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMeanOr } from "../../../core/suggest";
import {
  expressRouteLimits,
  locationsLocalTo,
  peeringLocation,
  peeringLocations,
  reaches,
} from "../../catalog/expressroute";
import { regionPart } from "../../region/spec/declare";
import { circuitsOf, type PlacedCircuit } from "./circuits";
import type { AzureInterconnect } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-ER-020": {
    kind: "advice",
    rule: "the catalogue lists the peering location",
    source:
      "src/azure/catalog/data/expressroute.json; az network express-route list-service-providers has the last word",
  },
  "AZURE-ER-021": {
    kind: "limit",
    rule: "the tier of a circuit reaches the region: Local from its metro, Standard from its geopolitical region",
    source:
      "ExpressRoute documentation, Locations and connectivity providers; src/azure/catalog/data/expressroute.json",
    read: "2026-11-27",
  },
  "AZURE-ER-028": {
    kind: "advice",
    rule: "a circuit has the tier Premium where it needs its reach or its 10 000 prefixes",
    source: "ExpressRoute FAQ, ExpressRoute premium; src/azure/catalog/data/expressroute.json",
  },
});

const interconnect = regionPart("interconnect");

/** Rules about the peering locations of circuits and port pairs, and what is reached from there. */
export const locationRules = interconnect.set(definitions, [
  interconnect.rule({ judge: (part, _, at) => statedLocations(part, at).flatMap(unknownLocation) }),
  interconnect.rule({
    needs: ["location"],
    judge: (part, { location }, at) =>
      circuitsOf(part).flatMap((circuit) => {
        const path = `${at}.links.${circuit.link}.tier`;
        return [
          ...outOfReach(circuit, location, path),
          ...idlePremium(circuit, location, part.receives.length, path),
        ];
      }),
  }),
]);

interface StatedLocation {
  readonly path: string;
  readonly location: string;
}

function statedLocations({ links, ports }: AzureInterconnect, at: string): readonly StatedLocation[] {
  return [
    ...Object.entries(links).flatMap(([name, link]) =>
      link.kind === "direct" ? [] : [{ path: `${at}.links.${name}.location`, location: link.location }],
    ),
    ...Object.entries(ports).map(([name, { location }]) => ({
      path: `${at}.ports.${name}.location`,
      location,
    })),
  ];
}

function unknownLocation({ path, location }: StatedLocation): Problem[] {
  if (peeringLocation(location) !== undefined) return [];
  const otherwise = "check it with az network express-route list-service-providers";
  return [problem("AZURE-ER-020", path, location, didYouMeanOr(location, peeringLocations(), otherwise))];
}

function outOfReach({ location: name = "", tier }: PlacedCircuit, region: string, at: string): Problem[] {
  const location = peeringLocation(name);
  if (location === undefined || reaches(location, tier, region) !== false) return [];
  const near = locationsLocalTo(region);
  const remedy =
    tier === "Local"
      ? `use the tier Standard${near.length === 0 ? "" : `, or end the circuit in ${near.join(" or ")}`}`
      : "use the tier Premium, or a location of the region's part of the world";
  return [problem("AZURE-ER-021", at, `${tier}, from ${name} to ${region}`, remedy)];
}

function idlePremium(
  { stated, location: name = "", tier }: PlacedCircuit,
  region: string,
  prefixes: number,
  at: string,
): Problem[] {
  const location = peeringLocation(name);
  if (stated.kind === "adopted" || tier !== "Premium" || location === undefined) return [];
  const most = expressRouteLimits().routes.fromOnPremisesIpv4.Standard;
  if (prefixes > most || reaches(location, "Standard", region) !== true) return [];
  const value = `Premium, from ${name} to ${region}, for ${prefixes} ${prefixes === 1 ? "prefix" : "prefixes"}`;
  return [problem("AZURE-ER-028", at, value, "use the tier Standard, which changes in place")];
}
