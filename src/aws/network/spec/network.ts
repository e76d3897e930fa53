import {
  regionPrefixLength,
  subnetCidr,
  tiers,
  zoneKeys,
  type Tier,
  type ZoneKey,
} from "../../../core/address-plan";
import { parseCidr } from "../../../core/cidr";

/** The ARN of a region's key for each use of encryption. */
export interface KeyArns {
  /** Node volumes. */
  readonly ebs: string;
  /** CloudWatch log groups. */
  readonly logs: string;
  /** Kubernetes secrets, and secrets in Secrets Manager. */
  readonly secrets: string;
  /** Databases and what is measured of their queries; needed where the region has one. */
  readonly data?: string | undefined;
  /**
   * Buckets, images and the cache; needed where the region has one of them. For a bucket of flow logs its policy
   * lets `delivery.logs.amazonaws.com` use it.
   */
  readonly objects?: string | undefined;
  /** The backup vault; needed where the region has one. */
  readonly backup?: string | undefined;
}

/** Encryption keys of a region: created beside the network, or named by ARN. */
export type Keys = { readonly kind: "create" } | ({ readonly kind: "adopt" } & KeyArns);

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
   * How many public source addresses each zone keeps for venues that allow-list them, 1 to 8. A lower number, or a
   * zone left out, gives addresses up at the next apply, in production too: they are lost, nobody gets one back.
   * @default one in each zone, whatever `nat` is: another choice there gives no address up
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
  /**
   * Ids of the route tables of the private and trading subnets, into which an interconnect's routes go.
   * @default none: needed where there is an interconnect
   */
  readonly routeTables?: readonly string[] | undefined;
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
  if (network.zones[zone] === undefined || parseCidr(network.cidr)?.prefix !== regionPrefixLength)
    return undefined;
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
  return network.egressAddresses ?? Object.fromEntries(networkZones(network).map(({ key }) => [key, 1]));
}

/** Where a network states the zone of a slot; `at` is the network's path. */
export function zonePath(network: AwsNetwork, key: ZoneKey, at: string): string {
  if (network.kind === "create") return `${at}.zones.${key}`;
  const tier = tiers.find((name) => network.subnets[name]?.[key] !== undefined);
  return `${at}.subnets.${tier}.${key}.zoneId`;
}
