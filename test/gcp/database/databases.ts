import type { EnvironmentInput } from "../../../src/clouds";
import type { DatabaseInput } from "../../../src/gcp/database/spec/schema";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import type { Edit } from "../../problems/parts";
import { iowa, withIowa, type AdoptNetworkInput } from "../iowa";

export type PrimaryInput = Extract<DatabaseInput, { kind: "primary" }>;

export const build = {
  edition: "ENTERPRISE_PLUS",
  version: "17",
  machine: "db-perf-optimized-N-8",
  storage: { type: "PD_SSD", sizeGiB: 500 },
} as const;

export const primary: PrimaryInput = { kind: "primary", ...build };
export const replica = { kind: "replica", replicaOf: "iowa", state: "replica" } as const;
export const promoted = { kind: "replica", replicaOf: "iowa", state: "promoted" } as const;

/** A build of the edition Enterprise. */
export const enterprise = { edition: "ENTERPRISE", machine: "db-custom-8-53248" } as const;

/** Adds the region `iowa` with a sound database that takes writes, with these changes. */
export function withPrimary(own: Partial<PrimaryInput> = {}, region: Partial<GcpRegionInput> = {}): Edit {
  return withIowa({ ...region, database: { ...primary, ...own } });
}

/** Adds the region `iowa` with this database. */
export function withDatabase(database: DatabaseInput): Edit {
  return withIowa({ database });
}

/** The network of the other region, which is that of `iowa`. */
const shared: AdoptNetworkInput = {
  kind: "adopt",
  name: "hft-test-iowa",
  zones: { a: "us-east1-b", b: "us-east1-c" },
  subnets: {},
  keys: {
    kind: "adopt",
    disks: "projects/hft-keys/locations/us-east1/keyRings/trading/cryptoKeys/disks",
    data: "projects/hft-keys/locations/us-east1/keyRings/trading/cryptoKeys/data",
  },
};

/** Adds a second region of the same project, `carolina`, with this database and these changes. */
export function withOther(database: DatabaseInput, own: Partial<GcpRegionInput> = {}): Edit {
  return (environment): EnvironmentInput => ({
    ...environment,
    regions: {
      ...environment.regions,
      carolina: {
        ...iowa,
        role: "dr",
        capacity: "none",
        region: "us-east1",
        network: { ...shared, name: `hft-${environment.name}-iowa` },
        database,
        ...own,
      } as GcpRegionInput,
    },
  });
}
