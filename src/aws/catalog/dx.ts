import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** Port speeds of a dedicated connection, in Gbit/s. Source: Direct Connect API model, CreateLag. */
export const dedicatedSpeedsGbps = [1, 10, 100, 400] as const;
export type DedicatedSpeedGbps = (typeof dedicatedSpeedsGbps)[number];

/** Speeds of a hosted connection, in Mbit/s. Source: Direct Connect API reference, AllocateHostedConnection. */
export const hostedSpeedsMbps = [50, 100, 200, 300, 400, 500, 1000, 2000, 5000, 10_000, 25_000] as const;

/** A Direct Connect location: a building in which AWS has routers. */
export interface DirectConnectSite {
  /** The location code in upper case, without the API's suffix for a floor or a meet-me room. */
  readonly code: string;
  readonly name: string;
  /** The regions whose API orders connections there. */
  readonly regions: readonly string[];
  /** The code as the API writes it, where a public source shows it. */
  readonly apiCode?: string;
  /** Port speeds of dedicated connections, in Gbit/s; `undefined` where not known. */
  readonly speedsGbps?: readonly number[];
  /** Port speeds with MACsec, in Gbit/s; `undefined` where not known. */
  readonly macsecGbps?: readonly number[];
}

/** Quotas of Direct Connect. Source: `data/dx.json`. */
export interface DirectConnectQuotas {
  /** Prefixes that the other side may announce: one more closes the BGP session. */
  readonly maxReceivedPrefixes: number;
  /** Prefixes that AWS announces for a transit gateway. */
  readonly maxAllowedPrefixesOfTransit: number;
  /** By the kind of link and of attachment: private interfaces for a virtual private gateway, transit ones for a transit gateway. */
  readonly maxVirtualInterfaces: Readonly<
    Record<
      "dedicated" | "lag" | "hosted",
      Readonly<Record<"virtual-private-gateway" | "transit-gateway", number>>
    >
  >;
  /** Connections of a LAG below `fastLagFromGbps`. */
  readonly maxConnectionsOfSlowLag: number;
  /** Connections of a LAG from `fastLagFromGbps` on. */
  readonly maxConnectionsOfFastLag: number;
  readonly fastLagFromGbps: number;
}

/** Average power of one lane, in dBm. */
interface LightRange {
  readonly atLeast: number;
  readonly atMost: number;
}

/** The optic of a port on AWS's side. */
export interface Optics {
  /** Of IEEE 802.3, for example `10GBASE-LR`. */
  readonly standard: string;
  readonly launchedDbm: LightRange;
  readonly receivedDbm: LightRange;
}

interface DirectConnectFile extends CatalogueFile {
  readonly quotas: DirectConnectQuotas & { readonly source: string };
  readonly optics: Readonly<Partial<Record<DedicatedSpeedGbps, Optics>>> & { readonly source: string };
  readonly sites: Readonly<Record<string, Omit<DirectConnectSite, "code">>>;
}

/**
 * Returns the site of a location code, or `undefined` for one that the catalogue does not list. The catalogue has codes
 * without the suffixes that the API adds, so the part before the suffix is compared, without case.
 */
export function directConnectSite(code: string): DirectConnectSite | undefined {
  const { sites } = file();
  const upper = code.toUpperCase();
  const known = Object.keys(sites).find((site) => upper === site || upper.startsWith(`${site}-`));
  const row = known === undefined ? undefined : entryOf(sites, known);
  return known === undefined || row === undefined ? undefined : { ...row, code: known };
}

/** Returns all location codes, as the API writes them where that is known. */
export function directConnectSites(): readonly string[] {
  return Object.entries(file().sites).map(([code, { apiCode }]) => apiCode ?? code);
}

export function directConnectQuotas(): DirectConnectQuotas {
  return file().quotas;
}

/** Returns the optic of a dedicated port of a speed, or `undefined` where its limits are not known. */
export function dedicatedOptics(speedGbps: DedicatedSpeedGbps): Optics | undefined {
  return file().optics[speedGbps];
}

function file(): DirectConnectFile {
  return require("./data/dx.json") as DirectConnectFile;
}
