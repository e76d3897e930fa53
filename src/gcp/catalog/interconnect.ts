import type { CatalogueFile } from "../../core/catalogue-file";

/** A number with the bounds that Google sets it. */
export interface BoundedNumber {
  readonly atLeast: number;
  readonly atMost: number;
  readonly default: number;
}

/** Limits of a VLAN attachment. Source and date: `data/interconnect.json`. */
export interface AttachmentLimits {
  /** Bytes. */
  readonly mtus: readonly number[];
  readonly defaultMtu: number;
  /** What google 6.50 can order, Mbit/s; of Partner Interconnect the partner orders it, and not every one sells all. */
  readonly bandwidthsMbps: readonly number[];
  readonly minVlanTag: number;
  readonly maxVlanTag: number;
  /** Most of one flow, whatever the attachment has. */
  readonly maxFlowGbps: number;
  readonly maxFlowPacketsPerSecond: number;
  /** How long the pairing key of Partner Interconnect is good for. */
  readonly pairingKeyDays: number;
}

/** Limits of Cloud Router and its BGP sessions. */
export interface RouterLimits {
  /** The ASN of a router of Partner Interconnect. */
  readonly partnerAsn: number;
  /** First and last private ASN, of 16 and of 32 bits: any other router has one of them. */
  readonly privateAsns: readonly (readonly [number, number])[];
  readonly keepaliveSeconds: BoundedNumber;
  /** Of `min_receive_interval` and `min_transmit_interval`. */
  readonly bfdIntervalMs: BoundedNumber;
  readonly bfdMultiplier: BoundedNumber;
  readonly maxPerNetworkAndRegion: number;
  /** BGP peers of a router. */
  readonly maxPeers: number;
  /** Prefixes that a peer may announce: one more resets the session. */
  readonly maxReceivedPrefixes: number;
  /** Custom routes that a router announces in one session, beside its subnets. */
  readonly maxAdvertisedPrefixes: number;
}

/** A place at which a Dedicated Interconnect connection can be ordered. */
export interface InterconnectLocation {
  /** As `location` of a connection takes it, for example `lga-zone1-36`. */
  readonly name: string;
  /** The building. */
  readonly facility: string;
  /** For example `New York`. */
  readonly metro: string;
  /** Google maintains one edge availability domain of a metro at a time. */
  readonly edgeDomain: 1 | 2;
  /** Speeds of a circuit, Gbit/s; each of them takes MACsec. */
  readonly linkGbps: readonly number[];
}

/** The locations of one metro. */
export interface InterconnectMetro {
  /** The region with the least latency; null where Google names none. */
  readonly lowLatencyRegion: string | null;
  /** Whether both edge availability domains are in one building. */
  readonly zonesShareBuilding: boolean;
  readonly locations: readonly InterconnectLocation[];
}

interface LocationRow {
  readonly facility: string;
  /** @default [10, 100] */
  readonly linkGbps?: readonly number[];
}

interface InterconnectFile extends CatalogueFile {
  readonly attachment: AttachmentLimits;
  readonly router: RouterLimits;
  readonly maxCircuits: number;
  readonly metros: Readonly<Record<string, MetroRow>>;
}

interface MetroRow {
  readonly lowLatencyRegion: string | null;
  readonly zonesShareBuilding?: boolean;
  readonly locations: Readonly<Record<string, LocationRow>>;
}

export function attachmentLimits(): AttachmentLimits {
  return interconnectFile().attachment;
}

export function routerLimits(): RouterLimits {
  return interconnectFile().router;
}

/** Returns the most circuits of one connection, whatever their speed. */
export function maxCircuits(): number {
  return interconnectFile().maxCircuits;
}

/** Returns the metros of the catalogue by Google's names, each with all its locations. */
export function interconnectMetros(): Readonly<Record<string, InterconnectMetro>> {
  return Object.fromEntries(
    Object.entries(interconnectFile().metros).map(([metro, row]) => [
      metro,
      {
        lowLatencyRegion: row.lowLatencyRegion,
        zonesShareBuilding: row.zonesShareBuilding ?? false,
        locations: Object.entries(row.locations).map(([name, { facility, linkGbps = [10, 100] }]) => ({
          name,
          facility,
          metro,
          edgeDomain: name.includes("-zone1-") ? (1 as const) : (2 as const),
          linkGbps,
        })),
      },
    ]),
  );
}

/** Returns a location such as `lga-zone1-36`; `undefined` for one of a metro that the catalogue does not list. */
export function interconnectLocation(name: string): InterconnectLocation | undefined {
  return interconnectLocations().find((location) => location.name === name);
}

/** Returns the locations of all metros of the catalogue. */
export function interconnectLocations(): readonly InterconnectLocation[] {
  return Object.values(interconnectMetros()).flatMap(({ locations }) => locations);
}

/** Whether a router may have an ASN unless it is one of Partner Interconnect. */
export function isPrivateAsn(asn: number): boolean {
  return routerLimits().privateAsns.some(([first, last]) => asn >= first && asn <= last);
}

function interconnectFile(): InterconnectFile {
  return require("./data/interconnect.json") as InterconnectFile;
}
