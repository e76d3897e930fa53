import { awsRegion, awsRegions } from "../../catalog/aws-regions";
import { regionPrefix, subnetCidr, tiers, zoneKeys, type Tier, type ZoneKey } from "../../core/address-plan";
import { contains, overlaps, parseCidr } from "../../core/cidr";
import { defineProblems, type Problem } from "../../core/problem";
import { didYouMean, nearest } from "../../core/suggest";

/** Encryption keys of a region: created beside the network, or named by ARN. */
export type Keys =
  | { readonly kind: "create" }
  | {
      readonly kind: "adopt";
      /** Key ARNs by use: node volumes, log groups, Kubernetes secrets. */
      readonly ebs: string;
      readonly logs: string;
      readonly secrets: string;
    };

/** NAT gateways. A single one names its zone, so that a new zone does not move it and its address. */
export type Nat =
  | { readonly kind: "none" }
  | { readonly kind: "per-zone" }
  | { readonly kind: "single"; readonly zone: ZoneKey };

/** A network that this project creates. */
export interface CreateNetwork {
  readonly kind: "create";
  /** A /16. Other sizes are only adopted: the slots of the address plan never move. */
  readonly cidr: string;
  /** Zone ids by slot, for example `{ a: "use1-az4" }`. Zone names differ from account to account, ids do not. */
  readonly zones: Readonly<Partial<Record<ZoneKey, string>>>;
  /**
   * How private nodes reach what has no VPC endpoint.
   * @default { kind: "per-zone" }: one shared gateway makes one zone's failure everybody's
   */
  readonly nat: Nat;
  /**
   * How many public source addresses each zone keeps for venues that allow-list them, 1 to 8.
   * @default one in each zone with a NAT gateway
   */
  readonly egressAddresses?: Readonly<Partial<Record<ZoneKey, number>>> | undefined;
  /**
   * Private endpoints of the AWS APIs that nodes call.
   * @default true: nodes join and pull images when the NAT path is down
   */
  readonly interfaceEndpoints: boolean;
  /** @default 90 */
  readonly flowLogRetentionDays: number;
  /** Kubernetes service addresses, /12 to /24. @default "172.20.0.0/16" */
  readonly services: string;
  /** @default { kind: "create" } */
  readonly keys: Keys;
}

export interface AdoptedSubnet {
  readonly id: string;
  readonly cidr: string;
  /** Zone id, for example `use1-az4`. */
  readonly zoneId: string;
  /** Zone name in this account, for example `us-east-1a`. */
  readonly zoneName: string;
}

/** A network that exists already, described by plain values. */
export interface AdoptNetwork {
  readonly kind: "adopt";
  readonly vpcId: string;
  readonly cidr: string;
  readonly subnets: Readonly<Partial<Record<Tier, Readonly<Partial<Record<ZoneKey, AdoptedSubnet>>>>>>;
  /** Public source addresses that venues already allow-list. @default none */
  readonly egressAddresses: readonly string[];
  readonly services: string;
  readonly keys: Keys;
}

export type AwsNetwork = CreateNetwork | AdoptNetwork;

/** A zone in which a network has subnets. */
export interface NetworkZone {
  readonly key: ZoneKey;
  readonly zoneId: string;
}

const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].flatMap(
  (cidr) => parseCidr(cidr) ?? [],
);

const { definitions, problem } = defineProblems({
  "AWS-REGION-001": {
    kind: "advice",
    rule: "the region is one that the catalogue knows",
    source: "src/catalog/data/aws-regions.json",
  },
  "AWS-NET-001": {
    kind: "limit",
    rule: "a zone id belongs to its region",
    source: "EC2 DescribeAvailabilityZones; src/catalog/data/aws-regions.json",
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

/** The zones of a network, created or adopted, in slot order. */
export function networkZones(network: AwsNetwork): readonly NetworkZone[] {
  const zoneId = (key: ZoneKey): string | undefined =>
    network.kind === "create"
      ? network.zones[key]
      : Object.values(network.subnets).find((subnets) => subnets[key] !== undefined)?.[key]?.zoneId;
  return zoneKeys.flatMap((key) => {
    const id = zoneId(key);
    return id === undefined ? [] : [{ key, zoneId: id }];
  });
}

/** The block of one tier in one zone, or nothing where the network has no such subnet. */
export function networkSubnetCidr(network: AwsNetwork, tier: Tier, zone: ZoneKey): string | undefined {
  if (network.kind === "adopt") return network.subnets[tier]?.[zone]?.cidr;
  if (network.zones[zone] === undefined || parseCidr(network.cidr)?.prefix !== regionPrefix) return undefined;
  return subnetCidr(network.cidr, tier, zone);
}

/** The zones in which a network has a subnet of a tier. A created one has all tiers in every zone. */
export function tierZones(network: AwsNetwork, tier: Tier): readonly NetworkZone[] {
  const zones = networkZones(network);
  return network.kind === "create"
    ? zones
    : zones.filter(({ key }) => network.subnets[tier]?.[key] !== undefined);
}

/** The zones that hold a NAT gateway. */
export function natZones({ nat, zones }: CreateNetwork): readonly ZoneKey[] {
  if (nat.kind === "none") return [];
  const present = zoneKeys.filter((key) => zones[key] !== undefined);
  return nat.kind === "single" ? present.filter((key) => key === nat.zone) : present;
}

/** How many egress addresses each zone keeps. */
export function egressAddressCounts(network: CreateNetwork): Readonly<Partial<Record<ZoneKey, number>>> {
  return network.egressAddresses ?? Object.fromEntries(natZones(network).map((zone) => [zone, 1]));
}

/** Judges a network in its region; `at` is the region's path. */
export function awsNetworkRules(
  { network, region }: { readonly network: AwsNetwork; readonly region: string },
  at: string,
): Problem[] {
  return [
    ...unknownRegion(region, at),
    ...zoneFaults(network, region, `${at}.network`),
    ...publicAddresses(network, `${at}.network`),
    ...(network.kind === "create"
      ? createFaults(network, `${at}.network`)
      : adoptFaults(network, `${at}.network`)),
  ];
}

function unknownRegion(region: string, at: string): Problem[] {
  if (awsRegion(region) !== undefined) return [];
  const near = nearest(region, awsRegions());
  const remedy = near === undefined ? "check its name" : `did you mean "${near}"?`;
  return [problem("AWS-REGION-001", `${at}.region`, region, remedy)];
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

/** Where a network states the zone of a slot; `at` is the network's path. */
export function zonePath(network: AwsNetwork, key: ZoneKey, at: string): string {
  if (network.kind === "create") return `${at}.zones.${key}`;
  const tier = tiers.find((name) => network.subnets[name]?.[key] !== undefined);
  return `${at}.subnets.${tier}.${key}.zoneId`;
}

function publicAddresses({ cidr }: AwsNetwork, at: string): Problem[] {
  const block = parseCidr(cidr);
  if (block === undefined || privateRanges.some((range) => contains(range, block))) return [];
  return [
    problem("AWS-NET-011", `${at}.cidr`, cidr, "use a block of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16"),
  ];
}

function createFaults(network: CreateNetwork, at: string): Problem[] {
  const found: Problem[] = [];
  const counts = egressAddressCounts(network);
  if (parseCidr(network.cidr)?.prefix !== regionPrefix) {
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
