import { contains, overlaps, parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { routerLimits } from "../../catalog/interconnect";
import { networkRanges } from "../../network/spec/network";
import type { GcpNetwork } from "../../network/spec/schema";
import { environmentPart, regionPart } from "../../region/spec/declare";
import { routersOf } from "./routers";
import type { GcpInterconnect } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-INTERCONNECT-001": {
    kind: "impossible",
    rule: "an interconnect has a link or a VPN",
    source: "design: routers without a path carry nothing",
  },
  "GCP-INTERCONNECT-002": {
    kind: "limit",
    rule: "the other side announces at most 5000 prefixes: one more resets the BGP session",
    source: "Cloud Router documentation, quotas; src/gcp/catalog/data/interconnect.json",
    read: "2026-11-27",
  },
  "GCP-INTERCONNECT-003": {
    kind: "impossible",
    rule: "a prefix that the other side announces lies outside the network",
    source: "VPC documentation, Routes: a subnet route wins over every dynamic route in its block",
  },
  "GCP-INTERCONNECT-004": {
    kind: "limit",
    rule: "a router announces at most 200 blocks beside the network's subnets",
    source: "Cloud Router documentation, quotas; src/gcp/catalog/data/interconnect.json",
    read: "2026-11-27",
  },
  "GCP-INTERCONNECT-005": {
    kind: "limit",
    rule: "a network has at most five routers in a region, that of Cloud NAT included",
    source: "Cloud Router documentation, quotas; src/gcp/catalog/data/interconnect.json",
    read: "2026-11-27",
  },
});

const interconnect = regionPart("interconnect");

/** Rules about an interconnect as a whole: its routers, the prefixes of both sides, and its network. */
export const interconnectRules = interconnect.set(definitions, [
  interconnect.rule({
    judge: (part, _, at) => [
      ...noPath(part, at),
      ...tooManyReceived(part, at),
      ...tooManyAnnounced(part, at),
    ],
  }),
  interconnect.rule({
    needs: ["network"],
    judge: (part, { network }, at) => [
      ...receivedLocalPrefixes(part, network, at),
      ...tooManyRouters(part, network, at),
    ],
  }),
]);

function noPath({ links, vpn }: GcpInterconnect, at: string): Problem[] {
  if (Object.keys(links).length + Object.keys(vpn).length > 0) return [];
  return [
    problem(
      "GCP-INTERCONNECT-001",
      `${at}.links`,
      "no link and no VPN",
      "add one, or remove the interconnect",
    ),
  ];
}

function tooManyReceived({ receives }: GcpInterconnect, at: string): Problem[] {
  const most = routerLimits().maxReceivedPrefixes;
  if (receives.length <= most) return [];
  const remedy = `have the other side announce wider blocks, at most ${most}`;
  return [problem("GCP-INTERCONNECT-002", `${at}.receives`, `${receives.length} prefixes`, remedy)];
}

function tooManyAnnounced({ advertises }: GcpInterconnect, at: string): Problem[] {
  const most = routerLimits().maxAdvertisedPrefixes;
  const [field, blocks] =
    advertises.kind === "subnets"
      ? (["also", advertises.also] as const)
      : (["blocks", advertises.blocks] as const);
  if (blocks.length <= most) return [];
  const remedy = `announce wider blocks, at most ${most}`;
  return [problem("GCP-INTERCONNECT-004", `${at}.advertises.${field}`, `${blocks.length} blocks`, remedy)];
}

function receivedLocalPrefixes({ receives }: GcpInterconnect, network: GcpNetwork, at: string): Problem[] {
  const remedy = "have the other side announce a block of its own, or give the network another";
  return receives.flatMap((prefix, index) =>
    networkRanges(network)
      .filter(({ cidr }) => isWithin(prefix, cidr))
      .map(({ path, cidr }) =>
        problem(
          "GCP-INTERCONNECT-003",
          `${at}.receives.${index}`,
          `${prefix}, in ${cidr} of ${path}`,
          remedy,
        ),
      ),
  );
}

function tooManyRouters(part: GcpInterconnect, network: GcpNetwork, at: string): Problem[] {
  const most = routerLimits().maxPerNetworkAndRegion;
  const hasNat = network.kind === "create" && network.nat.kind === "cloud-nat";
  const keys = [...routersOf(part).map(({ key }) => key), ...(hasNat ? ["nat"] : [])];
  if (keys.length <= most) return [];
  const value = `${keys.length} routers: ${keys.join(", ")}`;
  return [problem("GCP-INTERCONNECT-005", at, value, "encrypt the links of one kind only, or of none")];
}

/** Returns whether a block is another or a part of it. */
function isWithin(inner: string, outer: string): boolean {
  const [narrow, wide] = [parseCidr(inner), parseCidr(outer)];
  return wide !== undefined && narrow !== undefined && contains(wide, narrow);
}

const reserved = defineProblems({
  "GCP-INTERCONNECT-006": {
    kind: "advice",
    rule: "a region announces no block that the environment reserves for others",
    source: "design: who hears both announcements sends packets of the others to Google",
  },
});

const environment = environmentPart("reserved");

/** Rules about the ranges of others beside what regions announce. */
export const announcedRules = environment.set(reserved.definitions, [
  environment.rule({
    regions: ["interconnect"],
    judge: (others, { regions }) =>
      Object.entries(regions).flatMap(([name, { interconnect: own }]) =>
        own === undefined ? [] : foreignBlocks(own, others, `regions.${name}.interconnect.advertises`),
      ),
  }),
]);

type Reserved = Readonly<Record<string, { readonly cidr: string }>>;

function foreignBlocks({ advertises }: GcpInterconnect, others: Reserved, at: string): Problem[] {
  const [field, blocks] =
    advertises.kind === "subnets"
      ? (["also", advertises.also] as const)
      : (["blocks", advertises.blocks] as const);
  return blocks.flatMap((block, index) =>
    Object.entries(others)
      .filter(([, { cidr }]) => share(block, cidr))
      .map(([name, { cidr }]) =>
        reserved.problem(
          "GCP-INTERCONNECT-006",
          `${at}.${field}.${index}`,
          `${block}, overlaps ${cidr} of reserved.${name}`,
          "announce the region's own blocks only",
        ),
      ),
  );
}

function share(one: string, other: string): boolean {
  const [a, b] = [parseCidr(one), parseCidr(other)];
  return a !== undefined && b !== undefined && overlaps(a, b);
}
