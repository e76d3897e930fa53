import type { DatabaseInput } from "../../../src/azure/database/spec/schema";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import type { Edit } from "../../problems/parts";
import { createdNetwork, subscriptionId, tenantId, texas } from "../texas";

export type PrimaryInput = Extract<DatabaseInput, { kind: "primary" }>;
export type ReplicaInput = Extract<DatabaseInput, { kind: "replica"; state: "replica" }>;
export type PromotedInput = Extract<DatabaseInput, { kind: "replica"; state: "promoted" }>;

export const build = {
  version: "17",
  machine: "GP_Standard_D16ds_v5",
  storage: { sizeGiB: 1024, tier: "P40" },
} as const;

export const administrators = {
  dba: {
    objectId: "22222222-0000-4000-8000-000000000040",
    principalName: "hft-dba",
    principalType: "Group",
  },
} as const;

export const primary: PrimaryInput = { kind: "primary", ...build, administrators };
export const replica: ReplicaInput = { kind: "replica", replicaOf: "iowa", state: "replica" };
export const promoted: PromotedInput = { ...replica, state: "promoted" };

const iowaNetwork = {
  ...createdNetwork,
  zones: {
    a: { number: "2", physical: "centralus-az1" },
    b: { number: "3", physical: "centralus-az2" },
    c: { number: "1", physical: "centralus-az3" },
  },
} as const;

const iowa: AzureRegionInput = { ...texas, location: "centralus", network: iowaNetwork };

const ontario = {
  cloud: "azure",
  role: "dr",
  capacity: "none",
  location: "canadacentral",
  subscriptionId,
  tenantId,
  network: {
    kind: "create",
    cidr: "10.4.0.0/16",
    zones: {
      a: { number: "1", physical: "canadacentral-az1" },
      b: { number: "2", physical: "canadacentral-az2" },
    },
  },
} as const satisfies AzureRegionInput;

function withRegion(name: string, region: AzureRegionInput): Edit {
  return (environment): EnvironmentInput => ({
    ...environment,
    regions: { ...environment.regions, [name]: region },
  });
}

/** Adds the region `iowa` with this database, which sells everything, and these changes. */
export function withDatabase(database: DatabaseInput, own: Partial<AzureRegionInput> = {}): Edit {
  return withRegion("iowa", { ...iowa, database, ...own } as AzureRegionInput);
}

/** Adds the region `iowa` with a sound database that takes writes, with these changes. */
export function withPrimary(own: Partial<PrimaryInput> = {}, region: Partial<AzureRegionInput> = {}): Edit {
  return withDatabase({ ...primary, ...own }, region);
}

/** Adds a second region of the same subscription, `ontario`, with this database and these changes. */
export function withOther(database: DatabaseInput, own: Partial<AzureRegionInput> = {}): Edit {
  return withRegion("ontario", { ...ontario, database, ...own } as AzureRegionInput);
}
