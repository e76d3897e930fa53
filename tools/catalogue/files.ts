import { familyOf } from "../../src/aws/catalog/instances";
import type { InstancesFile, ZoneIdsByRegion } from "../../src/aws/catalog/instances-file";
import type { RegionsFile } from "../../src/aws/catalog/regions";
import type { Snapshot } from "./snapshot";

/** The day a snapshot was taken and from where. */
export interface Provenance {
  readonly asOf: string;
  readonly source: string;
}

/** The content of `instances.json`. Every list and every map is sorted, so that equal facts give equal bytes. */
export function instancesFile({ regions, types }: Snapshot, { asOf, source }: Provenance): InstancesFile {
  const read = [...regions].filter(([, { offeringsRead }]) => offeringsRead);
  const names = [...types.keys()].sort();
  const families = [...new Set(names.map(familyOf))].sort();

  const familyZones = (family: string): ZoneIdsByRegion =>
    keepFilled(
      read.map(([region, { offerings }]) => {
        const ofFamily = [...offerings].filter(([type]) => familyOf(type) === family);
        return [region, [...new Set(ofFamily.flatMap(([, zoneIds]) => zoneIds))].sort()];
      }),
    );
  const familyZoneIds = Object.fromEntries(families.map((family) => [family, familyZones(family)]));

  const scarcerThanFamily = (type: string): ZoneIdsByRegion =>
    Object.fromEntries(
      read.flatMap(([region, { offerings }]) => {
        const zoneIds = offerings.get(type) ?? [];
        const familyCount = familyZoneIds[familyOf(type)]?.[region]?.length ?? 0;
        return zoneIds.length < familyCount ? [[region, zoneIds] as const] : [];
      }),
    );

  return {
    asOf,
    source,
    regions: read.map(([region]) => region).sort(),
    types: Object.fromEntries(names.flatMap((name) => entry(name, types.get(name)))),
    familyZoneIds,
    typeZoneIds: Object.fromEntries(
      names
        .map((name) => [name, scarcerThanFamily(name)] as const)
        .filter(([, byRegion]) => Object.keys(byRegion).length > 0),
    ),
  };
}

/** The content of `regions.json`. */
export function regionsFile({ regions }: Snapshot, { asOf, source }: Provenance): RegionsFile {
  return {
    asOf,
    source,
    regions: Object.fromEntries(
      [...regions].map(([name, { zoneIds, zoneIdsVerified }]) => [
        name,
        { zoneIds, verified: zoneIdsVerified },
      ]),
    ),
  };
}

function keepFilled(entries: readonly (readonly [string, readonly string[]])[]): ZoneIdsByRegion {
  return Object.fromEntries(entries.filter(([, zoneIds]) => zoneIds.length > 0));
}

function entry<Value>(name: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[name, value]];
}
