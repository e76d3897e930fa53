import { familyOf } from "../../src/aws/catalog/instances";
import type { InstancesFile, InstanceTypeRow } from "../../src/aws/catalog/instances-file";
import type { RegionsFile } from "../../src/aws/catalog/regions";
import type { Ec2 } from "./ec2";
import { instanceRow } from "./instance-row";

/** What one region sells. */
export interface RegionSnapshot {
  readonly zoneIds: readonly string[];
  /** Whether the offerings name all these zones. */
  readonly zoneIdsVerified: boolean;
  /** Whether the region answered with any offering at all. */
  readonly offeringsRead: boolean;
  /** The zones that offer each type of the kept families. */
  readonly offerings: ReadonlyMap<string, readonly string[]>;
}

export interface Snapshot {
  readonly regions: ReadonlyMap<string, RegionSnapshot>;
  readonly types: ReadonlyMap<string, InstanceTypeRow>;
  /** Regions the account has not enabled and that gave no answer: their facts are the committed ones. */
  readonly kept: readonly string[];
}

export interface CommittedFiles {
  readonly instances: InstancesFile;
  readonly regions: RegionsFile;
}

/**
 * Asks EC2 in every region, one after the other.
 *
 * A region the account has not enabled refuses to answer; it keeps what is committed, so that a refresh from an
 * ordinary account loses nothing.
 *
 * @throws whatever EC2 answers in a region the account has enabled
 */
export async function takeSnapshot(
  ec2: Ec2,
  families: readonly string[],
  committed: CommittedFiles,
): Promise<Snapshot> {
  const regions = new Map<string, RegionSnapshot>();
  const kept: string[] = [];
  const named = [...(await ec2.regions())].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, enabled } of named) {
    try {
      regions.set(name, await askRegion(ec2, name, families));
    } catch (refusal) {
      if (enabled) throw refusal;
      const before = committedRegion(name, families, committed);
      if (before !== undefined) regions.set(name, before);
      kept.push(name);
    }
  }
  return { regions, kept, types: await askTypes(ec2, regions, kept, committed.instances) };
}

async function askRegion(ec2: Ec2, region: string, families: readonly string[]): Promise<RegionSnapshot> {
  const zoneIds = [...(await ec2.zoneIds(region))].sort();
  const offered = await ec2.offerings(region);
  const offeringZones = new Set([...offered.values()].flat());
  const offerings = new Map<string, readonly string[]>();
  for (const [type, zones] of offered) {
    if (families.includes(familyOf(type))) offerings.set(type, [...zones].sort());
  }
  return {
    zoneIds,
    zoneIdsVerified: zoneIds.every((id) => offeringZones.has(id)),
    offeringsRead: offered.size > 0,
    offerings,
  };
}

function committedRegion(
  region: string,
  families: readonly string[],
  { instances, regions }: CommittedFiles,
): RegionSnapshot | undefined {
  const row = regions.regions[region];
  if (row === undefined) return undefined;
  const offerings = new Map<string, readonly string[]>();
  for (const type of Object.keys(instances.types)) {
    const zones = instances.typeZoneIds[type]?.[region] ?? instances.familyZoneIds[familyOf(type)]?.[region];
    if (zones !== undefined && zones.length > 0 && families.includes(familyOf(type))) {
      offerings.set(type, zones);
    }
  }
  return {
    zoneIds: row.zoneIds,
    zoneIdsVerified: row.verified,
    offeringsRead: instances.regions.includes(region),
    offerings,
  };
}

/** Each type's facts from the first region by name that offers it and answers, since no region sells all types. */
async function askTypes(
  ec2: Ec2,
  regions: ReadonlyMap<string, RegionSnapshot>,
  kept: readonly string[],
  committed: InstancesFile,
): Promise<ReadonlyMap<string, InstanceTypeRow>> {
  const types = new Map<string, InstanceTypeRow>();
  for (const [region, { offerings }] of regions) {
    if (kept.includes(region)) continue;
    const unknown = [...offerings.keys()].filter((type) => !types.has(type)).sort();
    for (const info of await ec2.instanceTypes(region, unknown)) {
      types.set(info.InstanceType ?? "", instanceRow(info));
    }
  }
  for (const { offerings } of regions.values()) {
    for (const type of offerings.keys()) {
      const row = types.get(type) ?? committed.types[type];
      if (row === undefined) throw new Error(`${type}: offered, but EC2 does not describe it`);
      types.set(type, row);
    }
  }
  return types;
}
