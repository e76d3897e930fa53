import { instancesFile, type InstanceTypeRow, type PlacementStrategy } from "./instances-file";
import { entryOf } from "../../core/catalogue-file";

/** What EC2 says of one instance type. Source: EC2 DescribeInstanceTypes, at the date of the file. */
export interface AwsInstanceType {
  /** For example `c7i.metal-24xl`. */
  readonly type: string;
  /** For example `c7i`. */
  readonly family: string;
  /** Virtual CPUs at the default threads per core. */
  readonly vcpus: number;
  /** Physical cores. */
  readonly cores: number;
  /** Hardware threads of a core unless CPU options say otherwise. */
  readonly threadsPerCore: number;
  /**
   * The threads per core that CPU options may ask for; null where CPU options are illegal, which is every
   * metal size, hpc6a, hpc7a and some `medium` sizes.
   */
  readonly threadsPerCoreOptions: readonly number[] | null;
  readonly memoryGiB: number;
  readonly architecture: "x86_64" | "arm64";
  /** `Intel`, `AMD` or `AWS` (Graviton). */
  readonly processorManufacturer: string;
  /** Sustained clock of all cores; null where EC2 states none. */
  readonly sustainedClockGHz: number | null;
  /** EC2's text for the whole instance, for example `Up to 12.5 Gigabit`: "up to" means it is not sustained. */
  readonly networkPerformance: string;
  /** Sustained bandwidth of each network card. Cards can share a lower total: see `networkPerformance`. */
  readonly networkBaselineGbps: number;
  /** Bandwidth each network card can burst to; equal to the baseline where there is no burst. */
  readonly networkPeakGbps: number;
  readonly networkCards: number;
  /** Network interfaces over all cards. */
  readonly maxNetworkInterfaces: number;
  /** IPv4 addresses of one network interface. */
  readonly addressesPerInterface: number;
  /** Elastic Fabric Adapters over all cards; 0 where the size has none. */
  readonly maxEfaInterfaces: number;
  /** Whether ENA Express (SRD) can be turned on. */
  readonly enaExpress: boolean;
  /** Whether the number of ENA queues of an interface can be chosen. */
  readonly flexibleEnaQueues: boolean;
  /** ENA queues of an interface unless its launch or attachment asks for another number. */
  readonly defaultEnaQueues: number;
  /** The most ENA queues that an interface may ask for: the default ones unless their number is flexible. */
  readonly maxEnaQueues: number;
  /**
   * Seconds after which the security group forgets an established, quiet TCP connection, unless the interface
   * sets another time: 432 000 (5 days), or 350 on the newest types. Null where EC2 states none.
   */
  readonly connectionTrackingTcpSeconds: number | null;
  /** Whether the instance has a PTP hardware clock. The region must support it too, which EC2 does not tell. */
  readonly precisionClock: boolean;
  readonly placementStrategies: readonly PlacementStrategy[];
  readonly bareMetal: boolean;
  /** Whether it is sold as spot capacity. */
  readonly spot: boolean;
  /** Whether it earns and spends CPU credits (t2, t3, t3a, t4g): its clock share is not sustained. */
  readonly burstableCpu: boolean;
  /** EBS operations per second it sustains. */
  readonly ebsBaselineIops: number;
  /** EBS operations per second it can burst to; equal to the baseline on larger sizes. */
  readonly ebsBurstIops: number;
  /** EBS throughput it sustains, in MB/s (10^6 bytes). */
  readonly ebsBaselineMBps: number;
  /** EBS throughput it can burst to, in MB/s (10^6 bytes). */
  readonly ebsBurstMBps: number;
}

/** Returns the facts of one instance type; `undefined` for a type that the catalogue does not list, possibly a newer one. */
export function awsInstanceType(name: string): AwsInstanceType | undefined {
  const row = entryOf(instancesFile().types, name);
  return row && instanceType(name, row);
}

/**
 * Returns the architecture of a type, also of one newer than the catalogue: the name of a Graviton family has a `g`
 * after its number. Source: EC2 User Guide, instance type naming conventions.
 */
export function architectureOf(type: string): AwsInstanceType["architecture"] {
  return awsInstanceType(type)?.architecture ?? (/^[a-z]+\d+g/.test(familyOf(type)) ? "arm64" : "x86_64");
}

/** Whether a type is bare metal, also one newer than the catalogue: the name of a metal size contains `metal`. */
export function isBareMetal(type: string): boolean {
  return awsInstanceType(type)?.bareMetal ?? type.includes(".metal");
}

/** Returns the names of all types of the catalogue, sorted. */
export function awsInstanceTypes(): readonly string[] {
  return Object.keys(instancesFile().types);
}

/**
 * Returns the types of a family, sorted: every size that any region sells; `undefined` for a family that the catalogue
 * does not list.
 */
export function familyTypes(family: string): readonly string[] | undefined {
  if (entryOf(instancesFile().familyZoneIds, family) === undefined) return undefined;
  return awsInstanceTypes().filter((type) => familyOf(type) === family);
}

/** Returns the family of an instance type: its name up to the first dot. */
export function familyOf(type: string): string {
  return type.split(".", 1)[0] ?? type;
}

/**
 * Returns the ids of the zones of a region that offer any size of a family, sorted; empty where the region sells none,
 * `undefined` where the catalogue lists neither the family nor the offerings of the region.
 */
export function familyZoneIds(family: string, region: string): readonly string[] | undefined {
  const file = instancesFile();
  const byRegion = entryOf(file.familyZoneIds, family);
  if (byRegion === undefined || !file.regions.includes(region)) return undefined;
  return entryOf(byRegion, region) ?? [];
}

/**
 * Returns the ids of the zones of a region that offer one instance type, sorted; empty and `undefined` as for
 * `familyZoneIds`. A size can be scarcer than its family: in May 2026 one of the 26 regions of c8gn sold its metal
 * sizes.
 */
export function typeZoneIds(type: string, region: string): readonly string[] | undefined {
  const file = instancesFile();
  if (entryOf(file.types, type) === undefined) return undefined;
  const fewer = entryOf(entryOf(file.typeZoneIds, type) ?? {}, region);
  return fewer ?? familyZoneIds(familyOf(type), region);
}

function instanceType(type: string, row: InstanceTypeRow): AwsInstanceType {
  return {
    type,
    family: familyOf(type),
    vcpus: row.vcpu,
    cores: row.cores,
    threadsPerCore: row.tpc,
    threadsPerCoreOptions: row.tpcOpts,
    memoryGiB: row.memGiB,
    architecture: row.arch,
    processorManufacturer: row.cpu,
    sustainedClockGHz: row.ghz,
    networkPerformance: row.net,
    networkBaselineGbps: row.netBaseGbpsPerCard,
    networkPeakGbps: row.netPeakGbpsPerCard,
    networkCards: row.cards,
    maxNetworkInterfaces: row.enis,
    addressesPerInterface: row.ipv4PerEni,
    maxEfaInterfaces: row.efaMax,
    enaExpress: row.enaExpress,
    flexibleEnaQueues: row.flexEnaQueues,
    defaultEnaQueues: row.enaQueues[0],
    maxEnaQueues: (row.flexEnaQueues ? row.enaQueues[1] : null) ?? row.enaQueues[0],
    connectionTrackingTcpSeconds: row.tcpIdleSec,
    precisionClock: row.phc,
    placementStrategies: row.pg,
    bareMetal: row.metal,
    spot: row.spot,
    burstableCpu: row.burstable,
    ebsBaselineIops: row.ebsIops[0],
    ebsBurstIops: row.ebsIops[1],
    ebsBaselineMBps: row.ebsMBps[0],
    ebsBurstMBps: row.ebsMBps[1],
  };
}
