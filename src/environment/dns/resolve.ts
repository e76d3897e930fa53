import { limitedName } from "../../core/names";
import { mapValues } from "../../core/map-values";
import type { EndpointOutline } from "./endpoint";
import { chainsOf, regionsOf } from "./chains";
import type { Dns, DnsName } from "./schema";

/** What DNS knows of a region. */
export interface DnsRegion {
  readonly cloud: string;
  /** The cloud's own name of it, for example `us-east-1`. */
  readonly cloudRegion: string;
  /** By ingress. */
  readonly endpoints: Readonly<Record<string, EndpointOutline>>;
  /** The ingress to which the accelerator of the environment leads. @default none: it leads to another region */
  readonly accelerated?: string | undefined;
}

/** The bucket that has the switches of a standby. */
export interface SwitchBucket {
  readonly bucket: string;
  /** AWS region of the bucket. */
  readonly awsRegion: string;
}

/** A name with what is derived from it. Its TTL, interval and threshold are terms of a recovery time. */
export interface ResolvedName extends DnsName {
  /** Fully qualified, without the last dot. */
  readonly fqdn: string;
  /** The region that clients reach by the accelerator of the environment. @default none */
  readonly accelerator?: string | undefined;
}

/** A validated `dns` with everything that is derived from it and the regions. */
export interface ResolvedDns extends Dns {
  /** Begins the name of everything that the environment has once, for example `hft-production`. */
  readonly prefix: string;
  readonly names: Readonly<Record<string, ResolvedName>>;
  /** Regions to which a name leads. */
  readonly regions: Readonly<Record<string, DnsRegion>>;
  /** By region that may take over, where its switches lie. Empty where switches are routing controls. */
  readonly switchBuckets: Readonly<Record<string, SwitchBucket>>;
}

/** Resolves a validated `dns` over all regions of the environment. */
export function resolveDns(dns: Dns, prefix: string, all: Readonly<Record<string, DnsRegion>>): ResolvedDns {
  const names = mapValues(dns.names, (name, key) => ({
    ...name,
    fqdn: fqdnOf(name, key, dns.zone.name),
    accelerator: name.accelerated
      ? regionsOf(name).find((region) => all[region]?.accelerated === name.ingress)
      : undefined,
  }));
  const used = new Set(Object.values(names).flatMap(regionsOf));
  const regions = Object.fromEntries(Object.entries(all).filter(([region]) => used.has(region)));
  return { ...dns, prefix, names, regions, switchBuckets: switchBuckets(dns, prefix, regions) };
}

/** Returns the fully qualified form of a name, without the last dot. */
export function fqdnOf({ label }: Pick<DnsName, "label">, key: string, zone: string): string {
  return label === "@" ? zone : `${label ?? key}.${zone}`;
}

/** Returns the AWS region of the bucket for the switches of a standby: its own, where it lies in AWS. */
export function switchRegion(
  dns: Pick<Dns, "switch">,
  { cloud, cloudRegion }: Pick<DnsRegion, "cloud" | "cloudRegion">,
): string | undefined {
  if (dns.switch.kind !== "object") return undefined;
  return cloud === "aws" ? cloudRegion : dns.switch.elsewhere;
}

/** Bucket names are unique among all accounts of AWS, so that they end in the account's id. */
const longestBucketName = 63;

function switchBuckets(
  dns: Dns,
  prefix: string,
  regions: ResolvedDns["regions"],
): ResolvedDns["switchBuckets"] {
  const switched = new Set(
    Object.values(dns.names)
      .filter(({ mode }) => mode === "operator")
      .flatMap(chainsOf)
      .flatMap(({ chain }) => chain.regions.slice(1)),
  );
  return Object.fromEntries(
    Object.entries(regions).flatMap(([name, region]) => {
      const awsRegion = switched.has(name) ? switchRegion(dns, region) : undefined;
      if (awsRegion === undefined) return [];
      const bucket = limitedName(longestBucketName, prefix, "switch", awsRegion, dns.accountId);
      return [[name, { bucket, awsRegion }] as const];
    }),
  );
}
