import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** Port speeds of a dedicated connection, in Gbit/s. Source: Direct Connect API model, CreateLag. */
export const dedicatedSpeedsGbps = [1, 10, 100, 400] as const;
export type DedicatedSpeedGbps = (typeof dedicatedSpeedsGbps)[number];

/** Speeds of a hosted connection, in Mbit/s. Source: Direct Connect API reference, AllocateHostedConnection. */
export const hostedSpeedsMbps = [50, 100, 200, 300, 400, 500, 1000, 2000, 5000, 10_000, 25_000] as const;
export type HostedSpeedMbps = (typeof hostedSpeedsMbps)[number];

/** A building in which AWS has Direct Connect routers. */
export interface DirectConnectSite {
  /** As the list writes it: upper case, without the suffix of a floor or a meet-me room. */
  readonly code: string;
  readonly name: string;
  /** The regions in whose API a connection there is ordered. */
  readonly regions: readonly string[];
  /** The code as the API writes it, where public code shows it. */
  readonly apiCode?: string;
  /** Ports of a dedicated connection; nothing where they were not read. */
  readonly speedsGbps?: readonly number[];
  /** Ports that encrypt frames. */
  readonly macsecGbps?: readonly number[];
}

/** What AWS allows at most. Source: `data/dx.json`. */
export interface DirectConnectQuotas {
  /** Prefixes that the other side may announce: one more and AWS closes the BGP session. */
  readonly maxReceivedPrefixes: number;
  /** Prefixes that AWS announces for a transit gateway. */
  readonly maxAllowedPrefixesOfTransit: number;
  /** By what carries them and what they lead to: private ones to a virtual private gateway, transit ones to the other. */
  readonly maxVirtualInterfaces: Readonly<
    Record<
      "dedicated" | "lag" | "hosted",
      Readonly<Record<"virtual-private-gateway" | "transit-gateway", number>>
    >
  >;
  readonly maxConnectionsOfSlowLag: number;
  readonly maxConnectionsOfFastLag: number;
  readonly fastLagFromGbps: number;
}

/** Average power of one lane, in dBm. */
interface LightRange {
  readonly atLeast: number;
  readonly atMost: number;
}

/** The optic of a port at the side of AWS. */
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
 * The site that a location code names, or nothing: the catalogue has the codes without the suffixes that the API
 * adds, so it compares beginnings and no case.
 */
export function directConnectSite(code: string): DirectConnectSite | undefined {
  const { sites } = file();
  const upper = code.toUpperCase();
  const known = Object.keys(sites).find((site) => upper === site || upper.startsWith(`${site}-`));
  const row = known === undefined ? undefined : entryOf(sites, known);
  return known === undefined || row === undefined ? undefined : { ...row, code: known };
}

/** All codes, as the API writes them where that is known. */
export function directConnectSites(): readonly string[] {
  return Object.entries(file().sites).map(([code, { apiCode }]) => apiCode ?? code);
}

export function directConnectQuotas(): DirectConnectQuotas {
  return file().quotas;
}

/** The optic that a dedicated port of a speed has, or nothing where its limits were not read. */
export function dedicatedOptics(speedGbps: DedicatedSpeedGbps): Optics | undefined {
  return file().optics[speedGbps];
}

function file(): DirectConnectFile {
  return require("./data/dx.json") as DirectConnectFile;
}
