import type { replicationRules } from "../../../../src/azure/database/spec/replication";
import type { CasesOf } from "../../../problems/case";
import { edit, put } from "../../../problems/parts";
import { build, promoted, replica, withDatabase, withOther, withPrimary } from "../databases";

const ontario = "regions.ontario.database";
const follower = { kind: "replica", replicaOf: "ontario", state: "replica" } as const;

export const replicationCases: CasesOf<keyof (typeof replicationRules)["problems"]> = {
  "AZURE-PG-031": [
    {
      mistake: "a promoted database whose old source now follows it and sets no build",
      edit: edit.each(withDatabase({ ...follower, nameSuffix: "b" }), withOther(promoted)),
      at: ontario,
      remedy: "set version, machine and storage here",
    },
  ],
  "AZURE-PG-032": [
    {
      mistake: "a typing error in the name of the source",
      edit: edit.each(withPrimary(), withOther({ ...replica, replicaOf: "iwoa" })),
      at: `${ontario}.replicaOf`,
      remedy: 'did you mean "iowa"?',
    },
    {
      mistake: "a replica of a database in another cloud",
      edit: withOther({ ...replica, replicaOf: "virginia" }),
      at: `${ontario}.replicaOf`,
      value: "virginia",
      remedy: "none is defined",
    },
  ],
  "AZURE-PG-033": [
    {
      mistake: "a copy in the same region of Azure",
      edit: edit.each(
        withPrimary(),
        withOther(replica, {
          location: "centralus",
          network: {
            kind: "create",
            cidr: "10.4.0.0/16",
            zones: {
              a: { number: "2", physical: "centralus-az1" },
              b: { number: "1", physical: "centralus-az3" },
            },
          },
        }),
      ),
      at: `${ontario}.replicaOf`,
      value: "centralus",
      remedy: "zone-redundant",
    },
  ],
  "AZURE-PG-034": [
    {
      mistake: "a replica of an old primary, which follows since the switchover",
      edit: edit.each(
        withPrimary({ follows: "ontario" }),
        withOther({ ...promoted, ...build }),
        put("regions.saskatchewan", {
          cloud: "azure",
          role: "dr",
          capacity: "none",
          location: "canadaeast",
          subscriptionId: "22222222-0000-4000-8000-000000000010",
          tenantId: "22222222-0000-4000-8000-000000000001",
          network: { kind: "create", cidr: "10.5.0.0/16", zones: { a: {} } },
          database: { ...replica, availability: { kind: "same-zone" } },
        }),
      ),
      at: "regions.saskatchewan.database.replicaOf",
      value: "iowa, which follows ontario",
      remedy: "name ontario",
    },
  ],
  "AZURE-PG-035": [
    {
      mistake: "a smaller machine for the region that stands by",
      edit: edit.each(withPrimary(), withOther({ ...replica, machine: "GP_Standard_D4ds_v5" })),
      at: `${ontario}.machine`,
      remedy: "at least 16 vCores",
    },
    {
      mistake: "a smaller disk",
      edit: edit.each(withPrimary(), withOther({ ...replica, storage: { sizeGiB: 512 } })),
      at: `${ontario}.storage.sizeGiB`,
      remedy: "at least 1024",
    },
    {
      mistake: "a disk that does not grow with its source's",
      edit: edit.each(
        withPrimary({ storage: { sizeGiB: 512, grows: true } }),
        withOther({ ...replica, storage: { sizeGiB: 1024 } }),
      ),
      at: `${ontario}.storage.grows`,
    },
  ],
  "AZURE-PG-036": [
    {
      mistake: "a failover by one word, which leaves the build to the old source",
      edit: edit.each(withPrimary(), withOther(promoted)),
      at: ontario,
      remedy: "set version, machine, storage as deployed",
    },
  ],
  "AZURE-PG-037": [
    {
      mistake: "an old primary that still takes writes",
      edit: edit.each(withPrimary(), withOther({ ...promoted, ...build })),
      at: `${ontario}.state`,
      remedy: 'follows: "ontario"',
    },
  ],
  "AZURE-PG-038": [
    {
      mistake: "a replica in the subscription of another team",
      edit: edit.each(
        withPrimary(),
        withOther(replica, { subscriptionId: "22222222-0000-4000-8000-000000000077" }),
      ),
      at: `${ontario}.replicaOf`,
      value: "source in 22222222-0000-4000-8000-000000000010",
    },
  ],
  "AZURE-PG-039": [
    {
      mistake: "a replica wherever somebody reads",
      edit: edit.each(
        withPrimary(),
        ...["eastus2", "westus2", "uksouth", "francecentral", "japaneast", "australiaeast"].map(
          (location, index) =>
            put(`regions.reader${index}`, {
              cloud: "azure",
              role: "sandbox",
              location,
              subscriptionId: "22222222-0000-4000-8000-000000000010",
              tenantId: "22222222-0000-4000-8000-000000000001",
              network: {
                kind: "create",
                cidr: `10.${40 + index}.0.0/16`,
                zones: { a: { number: "1", physical: `${location}-az1` } },
              },
              database: { ...replica, availability: { kind: "same-zone" } },
            }),
        ),
      ),
      at: "regions.reader5.database.replicaOf",
      value: "iowa, with 6 replicas",
    },
  ],
  "AZURE-PG-040": [
    {
      mistake: "an old primary that follows a replica that was not promoted",
      edit: edit.each(withPrimary({ follows: "ontario" }), withOther(replica)),
      at: "regions.iowa.database.follows",
      remedy: "state the replica that was promoted",
      alsoExpected: ["AZURE-PG-034"],
    },
    {
      mistake: "a typing error in the region that it follows",
      edit: edit.each(withPrimary({ follows: "otnario" }), withOther({ ...promoted, ...build })),
      at: "regions.iowa.database.follows",
      remedy: 'did you mean "ontario"?',
    },
  ],
  "AZURE-PG-041": [
    {
      mistake: "a switchover to a larger machine, which only a forced one takes",
      edit: edit.each(
        withPrimary({ follows: "ontario" }),
        withOther({ ...promoted, ...build, machine: "GP_Standard_D32ds_v5" }),
      ),
      at: "regions.iowa.database.machine",
      value: "GP_Standard_D32ds_v5 in ontario",
    },
  ],
  "AZURE-PG-042": [
    {
      mistake: "an old primary told to become a replica",
      edit: edit.each(withDatabase(follower), withOther({ ...promoted, ...build })),
      at: "regions.iowa.database.nameSuffix",
      remedy: 'follows: "ontario"',
    },
  ],
  "AZURE-PG-043": [
    {
      mistake: "an old primary that is still said to be seeded",
      edit: edit.each(
        withPrimary({ follows: "ontario", seededBy: { kind: "logical", region: "virginia" } }),
        withOther({ ...promoted, ...build }),
      ),
      at: "regions.iowa.database.seededBy",
      value: "virginia",
    },
  ],
};
