import { regionFacts, regionOfZone } from "../../catalog/regions";
import { isRegionBlock, tiers, zoneKeys, type ZoneKey } from "../../../core/address-plan";
import { contains, overlaps, parseCidr } from "../../../core/cidr";
import { isOffInternet } from "../../../core/address-ranges";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { regionPart } from "../../region/spec/declare";
import { egressAddressCounts, natZones, networkZones } from "./network";
import type { AdoptNetwork, AwsNetwork, CreateNetwork } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-NET-001": {
    kind: "limit",
    rule: "a zone id belongs to its region",
    source: "EC2 DescribeAvailabilityZones; src/aws/catalog/data/regions.json",
    read: "2026-11-26",
  },
  "AWS-NET-002": {
    kind: "impossible",
    rule: "every zone slot names a different zone",
    source: "a second slot in the same zone adds no failure domain",
  },
  "AWS-NET-003": {
    kind: "impossible",
    rule: "a zone with a NAT gateway has at least one egress address",
    source: "EC2 CreateNatGateway: a public NAT gateway requires an allocation id",
  },
  "AWS-NET-004": {
    kind: "impossible",
    rule: "nat.zone and egressAddresses name zones of the network",
    source: "design: a zone is named by its slot",
  },
  "AWS-NET-005": {
    kind: "limit",
    rule: "a NAT gateway takes at most 8 addresses",
    source: "Amazon VPC user guide, NAT gateway quotas, 2026-05",
    read: "2026-11-22",
  },
  "AWS-NET-006": {
    kind: "impossible",
    rule: "the block of an adopted subnet lies in the block of its network",
    source: "EC2 CreateSubnet: InvalidSubnet.Range",
  },
  "AWS-NET-007": {
    kind: "impossible",
    rule: "the block of a created network is a /16",
    source: "src/core/address-plan.ts: fixed slots in a /16, so that no subnet is renumbered later",
  },
  "AWS-NET-008": {
    kind: "impossible",
    rule: "a network has at least one zone",
    source: "design: every tier has a subnet in each zone, so a network without a zone has no subnet",
  },
  "AWS-NET-009": {
    kind: "impossible",
    rule: "all adopted subnets of a slot lie in the same zone",
    source: "design: a zone is named by its slot",
  },
  "AWS-NET-010": {
    kind: "impossible",
    rule: "adopted subnets are named once and do not overlap",
    source: "EC2 CreateSubnet: InvalidSubnet.Conflict",
  },
  "AWS-NET-011": {
    kind: "limit",
    rule: "the block of a network lies in a private or shared range",
    source: "RFC 1918, RFC 6598: a public block belongs to its assignee and hides those hosts",
    read: "2026-11-26",
  },
  "AWS-NET-012": {
    kind: "impossible",
    rule: "the name of a zone begins with that of its region",
    source: "EC2 API reference, AvailabilityZone.ZoneName",
  },
});
const network = regionPart("network");

export const networkRules = network.set(definitions, [
  network.rule({
    judge: (part, _, at) => [
      ...duplicateZones(part, at),
      ...publicAddresses(part, at),
      ...(part.kind === "create" ? createFaults(part, at) : adoptFaults(part, at)),
    ],
  }),
  network.rule({ uses: ["region"], judge: (part, { region }, at) => missingZones(part, region, at) }),
  network.rule({
    needs: ["region"],
    judge: (part, { region }, at) => [
      ...unlistedZones(part, region, at),
      ...zoneNamesElsewhere(part, region, at),
    ],
  }),
]);

function duplicateZones(network: AwsNetwork, at: string): Problem[] {
  const zones = networkZones(network);
  return zones.flatMap(({ key, zoneId }, index) =>
    zones
      .slice(0, index)
      .filter((earlier) => earlier.zoneId === zoneId)
      .map((earlier) => {
        const value = `${zoneId}, also zone ${earlier.key}`;
        return problem("AWS-NET-002", zonePath(network, key, at), value, "name another zone or remove one");
      }),
  );
}

function missingZones(network: AwsNetwork, region: string | undefined, at: string): Problem[] {
  if (networkZones(network).length > 0) return [];
  const verified = region === undefined ? undefined : verifiedZoneIds(region);
  return [problem("AWS-NET-008", at, "no zone", `name zones: ${verified?.join(", ") ?? "by zone id"}`)];
}

/** A region that the catalogue does not list has no zone of one that it does. */
function unlistedZones(network: AwsNetwork, region: string, at: string): Problem[] {
  const verified = verifiedZoneIds(region);
  const zones = networkZones(network);
  if (verified === undefined) {
    return zones.flatMap(({ key, zoneId }) => {
      const other = regionOfZone(zoneId);
      if (other === undefined || other === region) return [];
      const remedy = `use region: "${other}", or zones of ${region}`;
      return [problem("AWS-NET-001", zonePath(network, key, at), `${zoneId}, of ${other}`, remedy)];
    });
  }
  const free = verified.filter(
    (id) =>
      !regionFacts(region)?.eksExcludedZoneIds.includes(id) && zones.every(({ zoneId }) => zoneId !== id),
  );
  return zones
    .filter(({ zoneId }) => !verified.includes(zoneId))
    .map(({ key, zoneId }) =>
      problem("AWS-NET-001", zonePath(network, key, at), zoneId, didYouMean(zoneId, free)),
    );
}

/** A zone's name is that of its region and a letter, or of its region and a Local Zone. */
function zoneNamesElsewhere(network: AwsNetwork, region: string, at: string): Problem[] {
  if (network.kind === "create") return [];
  return tiers.flatMap((tier) =>
    zoneKeys.flatMap((zone) => {
      const zoneName = network.subnets[tier]?.[zone]?.zoneName;
      if (zoneName === undefined || new RegExp(`^${region}(?:[a-z]|-.+)$`).test(zoneName)) return [];
      const path = `${at}.subnets.${tier}.${zone}.zoneName`;
      return [problem("AWS-NET-012", path, zoneName, `name a zone of ${region}, such as ${region}a`)];
    }),
  );
}

function verifiedZoneIds(region: string): readonly string[] | undefined {
  const facts = regionFacts(region);
  return facts?.zoneIdsVerified === true ? facts.zoneIds : undefined;
}

/** Returns the path at which a network states the zone of a slot. */
function zonePath(network: AwsNetwork, key: ZoneKey, at: string): string {
  if (network.kind === "create") return `${at}.zones.${key}`;
  const tier = tiers.find((name) => network.subnets[name]?.[key] !== undefined);
  return `${at}.subnets.${tier}.${key}.zoneId`;
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
  if (!isRegionBlock(network.cidr)) {
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
      const remedy = `use a block in ${network.cidr}, or correct network.cidr`;
      found.push(problem("AWS-NET-006", `${path}.cidr`, cidr, remedy));
    }
    const elsewhere = earlier.find((other) => other.zone === zone && other.zoneId !== zoneId);
    if (elsewhere !== undefined) {
      const value = `${zoneId}, but ${elsewhere.path} is in ${elsewhere.zoneId}`;
      found.push(problem("AWS-NET-009", `${path}.zoneId`, value, "move it to the slot of its zone"));
    }
    const duplicate = earlier.find((other) => other.id === id || overlaps(other.block, block));
    if (duplicate !== undefined) {
      const value = `${id} ${cidr}, also ${duplicate.path}`;
      found.push(problem("AWS-NET-010", path, value, "state each subnet once, with its own block"));
    }
    return found;
  });
}
