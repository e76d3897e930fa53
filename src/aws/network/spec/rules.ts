import { awsRegion } from "../../catalog/regions";
import { regionPrefixLength, tiers, zoneKeys, type ZoneKey } from "../../../core/address-plan";
import { contains, overlaps, parseCidr } from "../../../core/cidr";
import { isOffInternet } from "../../../core/private-ranges";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import {
  egressAddressCounts,
  natZones,
  networkZones,
  zonePath,
  type AdoptNetwork,
  type AwsNetwork,
  type CreateNetwork,
} from "./network";

const { definitions, problem } = defineProblems({
  "AWS-NET-001": {
    kind: "limit",
    rule: "a zone id belongs to its region",
    source: "EC2 DescribeAvailabilityZones; src/aws/catalog/data/regions.json",
  },
  "AWS-NET-002": {
    kind: "impossible",
    rule: "two zone slots are two zones",
    source: "a second slot in the same zone adds no failure domain",
  },
  "AWS-NET-003": {
    kind: "impossible",
    rule: "a NAT gateway has an address of its zone",
    source: "EC2 CreateNatGateway: a public NAT gateway requires an allocation id",
  },
  "AWS-NET-004": {
    kind: "impossible",
    rule: "what names a zone names one that the network has",
    source: "design: a zone is named by its slot",
  },
  "AWS-NET-005": {
    kind: "limit",
    rule: "a NAT gateway takes at most 8 addresses",
    source: "Amazon VPC user guide, NAT gateway quotas, 2026-05",
  },
  "AWS-NET-006": {
    kind: "impossible",
    rule: "an adopted subnet lies in its network",
    source: "EC2 CreateSubnet: InvalidSubnet.Range",
  },
  "AWS-NET-007": {
    kind: "impossible",
    rule: "a network that is created is a /16; other sizes are adopted",
    source: "src/core/address-plan.ts: fixed slots are what keeps every later subnet from renumbering",
  },
  "AWS-NET-008": {
    kind: "impossible",
    rule: "a network has at least one zone",
    source: "a VPC without a subnet holds nothing",
  },
  "AWS-NET-009": {
    kind: "impossible",
    rule: "all adopted subnets of one slot lie in one zone",
    source: "design: a zone is named by its slot",
  },
  "AWS-NET-010": {
    kind: "impossible",
    rule: "an adopted subnet is named once and overlaps no other",
    source: "EC2 CreateSubnet: InvalidSubnet.Conflict",
  },
  "AWS-NET-011": {
    kind: "limit",
    rule: "a network has private addresses",
    source: "RFC 1918, RFC 6598: to others, public addresses belong to whom they are assigned",
  },
});
export const awsNetworkProblems = definitions;

/** Judges a network in its region; `at` is the region's path. */
export function awsNetworkRules(
  { network, region }: { readonly network: AwsNetwork; readonly region: string },
  at: string,
): Problem[] {
  return [
    ...zoneFaults(network, region, `${at}.network`),
    ...publicAddresses(network, `${at}.network`),
    ...(network.kind === "create"
      ? createFaults(network, `${at}.network`)
      : adoptFaults(network, `${at}.network`)),
  ];
}

function zoneFaults(network: AwsNetwork, region: string, at: string): Problem[] {
  const zones = networkZones(network);
  const facts = awsRegion(region);
  const known = facts?.zoneIdsVerified === true ? facts.zoneIds : undefined;
  const path = (key: ZoneKey): string => zonePath(network, key, at);
  if (zones.length === 0) {
    return [problem("AWS-NET-008", at, "no zone", `name zones: ${known?.join(", ") ?? "by zone id"}`)];
  }
  return zones.flatMap(({ key, zoneId }, index) => [
    ...(known === undefined || known.includes(zoneId)
      ? []
      : [problem("AWS-NET-001", path(key), zoneId, didYouMean(zoneId, known))]),
    ...zones
      .slice(0, index)
      .filter((earlier) => earlier.zoneId === zoneId)
      .map((earlier) =>
        problem(
          "AWS-NET-002",
          path(key),
          `${zoneId}, also zone ${earlier.key}`,
          "name another zone or drop one",
        ),
      ),
  ]);
}

function publicAddresses({ cidr }: AwsNetwork, at: string): Problem[] {
  const block = parseCidr(cidr);
  if (block === undefined || isOffInternet(block)) return [];
  return [
    problem("AWS-NET-011", `${at}.cidr`, cidr, "use a block of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16"),
  ];
}

function createFaults(network: CreateNetwork, at: string): Problem[] {
  const found: Problem[] = [];
  const counts = egressAddressCounts(network);
  if (parseCidr(network.cidr)?.prefix !== regionPrefixLength) {
    found.push(
      problem(
        "AWS-NET-007",
        `${at}.cidr`,
        network.cidr,
        'use a /16, or kind: "adopt" for a network that exists',
      ),
    );
  }
  if (network.nat.kind === "single" && network.zones[network.nat.zone] === undefined) {
    const { zone } = network.nat;
    found.push(problem("AWS-NET-004", `${at}.nat.zone`, zone, didYouMean(zone, Object.keys(network.zones))));
  }
  for (const zone of natZones(network)) {
    if (counts[zone] === undefined) {
      found.push(
        problem(
          "AWS-NET-003",
          `${at}.egressAddresses`,
          counts,
          `state how many zone ${zone} keeps, at least 1`,
        ),
      );
    }
  }
  for (const zone of zoneKeys) {
    const count = counts[zone];
    if (count === undefined) continue;
    if (network.zones[zone] === undefined) {
      found.push(
        problem(
          "AWS-NET-004",
          `${at}.egressAddresses.${zone}`,
          zone,
          didYouMean(zone, Object.keys(network.zones)),
        ),
      );
    }
    if (count > 8) {
      found.push(problem("AWS-NET-005", `${at}.egressAddresses.${zone}`, count, "keep at most 8 in a zone"));
    }
  }
  return found;
}

function adoptFaults(network: AdoptNetwork, at: string): Problem[] {
  const outer = parseCidr(network.cidr);
  const stated = tiers.flatMap((tier) =>
    zoneKeys.flatMap((zone) => {
      const subnet = network.subnets[tier]?.[zone];
      const block = subnet && parseCidr(subnet.cidr);
      return block ? [{ path: `${at}.subnets.${tier}.${zone}`, zone, block, ...subnet }] : [];
    }),
  );
  return stated.flatMap((subnet, index) => {
    const { path, zone, id, cidr, zoneId, block } = subnet;
    const earlier = stated.slice(0, index);
    const found: Problem[] = [];
    if (outer !== undefined && !contains(outer, block)) {
      const remedy = `give a block inside ${network.cidr}, or correct the network's cidr`;
      found.push(problem("AWS-NET-006", `${path}.cidr`, cidr, remedy));
    }
    const elsewhere = earlier.find((other) => other.zone === zone && other.zoneId !== zoneId);
    if (elsewhere !== undefined) {
      const value = `${zoneId}, but ${elsewhere.path} is in ${elsewhere.zoneId}`;
      found.push(problem("AWS-NET-009", `${path}.zoneId`, value, "put it into the slot of its zone"));
    }
    const double = earlier.find((other) => other.id === id || overlaps(other.block, block));
    if (double !== undefined) {
      const value = `${id} ${cidr}, also ${double.path}`;
      found.push(problem("AWS-NET-010", path, value, "state each subnet once, with its own block"));
    }
    return found;
  });
}
