import { parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMeanOr } from "../../../core/suggest";
import { expressRouteLimits, peeringLocation } from "../../catalog/expressroute";
import { isReservedAsn } from "../../catalog/vpn-gateways";
import { regionPart } from "../../region/spec/declare";
import type { ProviderLink } from "./circuit-schema";
import { linkPrefix } from "./peering";
import type { Peering } from "./session-schema";
import type { Link } from "./schema";

const locations =
  "ExpressRoute documentation, Locations and connectivity providers; src/azure/catalog/data/expressroute.json";

const { definitions, problem } = defineProblems({
  "AZURE-ER-022": {
    kind: "limit",
    rule: "a circuit of the tier Local has 1 Gbit/s or more",
    source: "ExpressRoute FAQ, ExpressRoute Local; src/azure/catalog/data/expressroute.json",
    read: "2026-11-27",
  },
  "AZURE-ER-023": {
    kind: "advice",
    rule: "the provider is at the peering location",
    source: locations,
  },
  "AZURE-ER-030": {
    kind: "impossible",
    rule: "each link of a circuit has a /30",
    source: "ExpressRoute documentation, Routing requirements, IP addresses used for Azure private peering",
  },
  "AZURE-ER-031": {
    kind: "limit",
    rule: "the ASN of the other side is none of Azure's own: 12076, 65515 to 65520",
    source: "ExpressRoute documentation, Routing requirements, Autonomous System numbers",
    read: "2026-11-27",
  },
});

const link = regionPart("interconnect.links.*");

/** Rules about one link. */
export const linkRules = link.set(definitions, [
  link.rule({
    judge: (part, _, at) => [
      ...(part.kind === "provider" ? [...tooSlowForLocal(part, at), ...absentProvider(part, at)] : []),
      ...peeringFaults(part, `${at}.phase.peering`),
    ],
  }),
]);

function tooSlowForLocal({ tier, bandwidthMbps }: ProviderLink, at: string): Problem[] {
  const least = expressRouteLimits().minLocalMbps;
  if (tier !== "Local" || bandwidthMbps >= least) return [];
  const remedy = `order ${least} Mbit/s, or the tier Standard`;
  return [problem("AZURE-ER-022", `${at}.bandwidthMbps`, `${bandwidthMbps} Mbit/s, Local`, remedy)];
}

function absentProvider({ provider, location }: ProviderLink, at: string): Problem[] {
  const known = peeringLocation(location)?.providers;
  if (known === undefined || known.some((name) => name.toLowerCase() === provider.toLowerCase())) return [];
  const otherwise = `use one of ${known.length} at ${location}, or check the name with az network express-route list-service-providers`;
  const remedy = didYouMeanOr(provider, known, otherwise);
  return [problem("AZURE-ER-023", `${at}.provider`, `${provider}, at ${location}`, remedy)];
}

function peeringFaults({ phase }: Link, at: string): Problem[] {
  const peering: Peering | undefined = "peering" in phase ? phase.peering : undefined;
  if (peering?.kind !== "own") return [];
  const { peerAsn } = peering;
  return [
    ...(["primary", "secondary"] as const)
      .filter((which) => parseCidr(peering[which])?.prefix !== linkPrefix)
      .map((which) =>
        problem(
          "AZURE-ER-030",
          `${at}.${which}`,
          peering[which],
          `use a /${linkPrefix} such as 192.168.100.128/30`,
        ),
      ),
    ...(isReservedAsn(peerAsn, "expressRoute")
      ? [problem("AZURE-ER-031", `${at}.peerAsn`, peerAsn, "set the ASN of the other side's router")]
      : []),
  ];
}
