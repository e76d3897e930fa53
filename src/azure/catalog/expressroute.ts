import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** Tiers of a circuit, by reach: the regions of its metro, those of its geopolitical region, all. */
export const circuitTiers = ["Local", "Standard", "Premium"] as const;
export type CircuitTier = (typeof circuitTiers)[number];

/** A place at which circuits are handed over. Source and date: `data/expressroute.json`. */
export interface PeeringLocation {
  /** As `peering_location` takes it, for example `New York` or `Chicago2`. */
  readonly name: string;
  /** Without the number: locations of one metro stand in different buildings. */
  readonly metro: string;
  readonly facility: string;
  /** The regions that a circuit of the tier Local reaches; empty where Local is not sold. */
  readonly localRegions: readonly string[];
  /** Whether ports of ExpressRoute Direct are sold. */
  readonly direct: boolean;
  /** Not set where the list, which is older than the location, does not name it. */
  readonly geopoliticalRegion?: string;
  /** Not set where they were not listed. */
  readonly providers?: readonly string[];
}

/** Limits of a gateway: Azure's estimates under ideal conditions. */
export interface GatewaySku {
  readonly mbps: number;
  readonly packetsPerSecond: number;
  /** Machines, private endpoints and appliances in its network and in those peered with it. */
  readonly machines: number;
  readonly flows: number;
  /** Routes that it learns. */
  readonly routes: number;
  readonly circuits: number;
  /** Whether traffic can pass it by. */
  readonly fastPath: boolean;
  /** Whether it is spread over zones. */
  readonly zones: boolean;
}

/** What holds for all circuits and gateways. */
export interface ExpressRouteLimits {
  /** Of circuits by a provider. A bandwidth is never lowered in place. */
  readonly bandwidthsMbps: readonly number[];
  readonly minLocalMbps: number;
  /** Speeds of circuits by the speed of the port, both Gbit/s. */
  readonly directPorts: Readonly<Record<"10" | "100", { readonly circuitGbps: readonly number[] }>>;
  /** The circuits of a port may have so many times its speed together. */
  readonly directOversubscription: number;
  readonly circuitsPerSubscription: number;
  readonly circuitsPerRegion: number;
  /** Circuits of one location that one network may be linked to. */
  readonly circuitsPerNetworkAndLocation: number;
  /** One route more ends the BGP session. */
  readonly routes: {
    readonly fromOnPremisesIpv4: Readonly<Record<CircuitTier, number>>;
    readonly fromOnPremisesIpv6: number;
    readonly fromNetworkIpv4: number;
    readonly fromNetworkIpv6: number;
  };
  /** Timers are Azure's: BFD finds a dead link faster. */
  readonly bgp: { readonly holdSeconds: number; readonly keepaliveSeconds: number };
  readonly maxPacketBytes: number;
  readonly maxPeeringsWithGateway: number;
  readonly gatewaySubnet: { readonly maxPrefixLength: number; readonly maxPrefixLengthFor16Circuits: number };
  readonly fastPath: {
    /** Addresses that it serves, by kind of circuit. */
    readonly addresses: Readonly<Record<"provider" | "direct10" | "direct100", number>>;
    /** What it serves on circuits of ExpressRoute Direct alone, on demand, in `directOnlyRegions`. */
    readonly directOnly: readonly string[];
    readonly directOnlyRegions: readonly string[];
  };
}

type LocationRow = Omit<PeeringLocation, "name" | "metro" | "direct"> & {
  /** @default true */
  readonly direct?: boolean;
};

interface ExpressRouteFile extends CatalogueFile, ExpressRouteLimits {
  readonly networkLinks: number;
  readonly premiumNetworkLinks: Readonly<Record<string, number>>;
  readonly gateways: Readonly<Record<string, GatewaySku>>;
  readonly upgrades: Readonly<Record<string, readonly string[]>>;
  readonly geopoliticalRegions: Readonly<Record<string, readonly string[]>>;
  readonly locations: Readonly<Record<string, LocationRow>>;
}

export function expressRouteLimits(): ExpressRouteLimits {
  return expressRouteFile();
}

/** Returns a location such as `New York`; `undefined` for one that the catalogue does not list. */
export function peeringLocation(name: string): PeeringLocation | undefined {
  const row = entryOf(expressRouteFile().locations, name);
  return row && { direct: true, ...row, name, metro: name.replace(/\d$/, "") };
}

/** Returns the names of all locations, sorted. */
export function peeringLocations(): readonly string[] {
  return Object.keys(expressRouteFile().locations);
}

/** Returns the locations whose circuits of the tier Local reach a region. */
export function locationsLocalTo(region: string): readonly string[] {
  return peeringLocations().filter((name) => peeringLocation(name)?.localRegions.includes(region));
}

/** Whether a circuit of a tier reaches a region; `undefined` where the catalogue does not tell. */
export function reaches(location: PeeringLocation, tier: CircuitTier, region: string): boolean | undefined {
  if (tier === "Premium" || location.localRegions.includes(region)) return true;
  if (tier === "Local") return false;
  const { geopoliticalRegions } = expressRouteFile();
  const regionIn = Object.keys(geopoliticalRegions).find((name) =>
    geopoliticalRegions[name]?.includes(region),
  );
  if (regionIn === undefined || location.geopoliticalRegion === undefined) return undefined;
  return regionIn === location.geopoliticalRegion;
}

/** Returns the networks that a circuit may be linked to; `undefined` for a bandwidth that there is not. */
export function networkLinks(tier: CircuitTier, mbps: number): number | undefined {
  const { networkLinks: links, premiumNetworkLinks } = expressRouteFile();
  const premium = entryOf(premiumNetworkLinks, String(mbps));
  return tier === "Premium" || premium === undefined ? premium : links;
}

/** Returns the limits of a gateway's SKU as azurerm 4.55 names it; `undefined` for any other, ErGwScale among them. */
export function gatewaySku(sku: string): GatewaySku | undefined {
  return entryOf(expressRouteFile().gateways, sku);
}

/** Returns the SKUs of azurerm 4.55, slowest first. */
export function gatewaySkus(): readonly string[] {
  return Object.keys(expressRouteFile().gateways);
}

/** Whether a gateway grows from one SKU to another without being deleted first, which cuts the link. */
export function upgradesInPlace(from: string, to: string): boolean {
  return entryOf(expressRouteFile().upgrades, from)?.includes(to) ?? false;
}

function expressRouteFile(): ExpressRouteFile {
  return require("./data/expressroute.json") as ExpressRouteFile;
}
