import { awsRegion, awsRegions } from "../../catalog/aws-regions";
import { regionPrefix, subnetCidr, zoneKeys, type Tier, type ZoneKey } from "../../core/address-plan";
import { contains, parseCidr } from "../../core/cidr";
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

/** A network that this project creates. */
export interface CreateNetwork {
  readonly kind: "create";
  /** A /16. Other sizes are only adopted: the slots of the address plan never move. */
  readonly cidr: string;
  /** Zone ids by slot, for example `{ a: "use1-az4" }`. Zone names differ from account to account, ids do not. */
  readonly zones: Readonly<Partial<Record<ZoneKey, string>>>;
  /**
   * How private nodes reach what has no VPC endpoint.
   * @default "per-zone": one shared gateway makes one zone's failure everybody's
   */
  readonly nat: "none" | "single" | "per-zone";
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
    source: "docs/guide-map.md",
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

/** The zones that hold a NAT gateway. A single one lies in the first zone. */
export function natZones(network: CreateNetwork): readonly ZoneKey[] {
  const zones = networkZones(network).map(({ key }) => key);
  return { none: [], single: zones.slice(0, 1), "per-zone": zones }[network.nat];
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
  const path = (key: ZoneKey): string =>
    network.kind === "create" ? `${at}.zones.${key}` : `${at}.subnets.*.${key}.zoneId`;
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
  return Object.entries(network.subnets).flatMap(([tier, zones]) =>
    Object.entries(zones).flatMap(([zone, { cidr }]) => {
      const inner = parseCidr(cidr);
      if (outer === undefined || inner === undefined || contains(outer, inner)) return [];
      return [
        problem(
          "AWS-NET-006",
          `${at}.subnets.${tier}.${zone}.cidr`,
          cidr,
          `give a block inside ${network.cidr}, or correct the network's cidr`,
        ),
      ];
    }),
  );
}
