import type { replicationRules } from "../../../../src/gcp/database/spec/replication";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";
import { createdNetwork } from "../../iowa";
import { build, enterprise, promoted, replica, withDatabase, withOther, withPrimary } from "../databases";

const carolina = "regions.carolina.database";
const follower = { kind: "replica", replicaOf: "carolina", state: "replica" } as const;

/** Iowa follows carolina, which was promoted. */
const afterFailover = (own: object, old: object = {}): Edit =>
  edit.each(withDatabase({ ...follower, ...old }), withOther({ ...promoted, ...own }));

export const replicationCases: CasesOf<keyof (typeof replicationRules)["problems"]> = {
  "GCP-SQL-024": [
    {
      mistake: "a promoted database whose old source now follows it and sets no build",
      edit: afterFailover({ passwordVersion: 2, username: "hftadmin" }),
      at: carolina,
      remedy: "here",
    },
    {
      mistake: "a promoted database with a password but without a user",
      edit: afterFailover({ ...build, passwordVersion: 2 }),
      at: `${carolina}.username`,
    },
  ],
  "GCP-SQL-025": [
    {
      mistake: "a typing error in the name of the source",
      edit: edit.each(withPrimary(), withOther({ ...replica, replicaOf: "iwoa" })),
      at: `${carolina}.replicaOf`,
      remedy: 'did you mean "iowa"?',
    },
    {
      mistake: "a replica of a database in another cloud",
      edit: withOther({ ...replica, replicaOf: "virginia" }),
      at: `${carolina}.replicaOf`,
      value: "virginia",
      remedy: "none is defined",
    },
  ],
  "GCP-SQL-026": [
    {
      mistake: "a copy in the same region of Google",
      edit: edit.each(
        withPrimary(),
        withOther(replica, {
          region: "us-central1",
          network: { ...createdNetwork, cidr: "10.3.0.0/16" },
        }),
      ),
      at: `${carolina}.replicaOf`,
      remedy: 'kind: "regional"',
    },
  ],
  "GCP-SQL-027": [
    {
      mistake: "two databases that follow each other",
      edit: edit.each(withDatabase(follower), withOther(replica)),
      at: `${carolina}.replicaOf`,
      value: "iowa, a replica of carolina",
      alsoExpected: ["GCP-SQL-024"],
    },
  ],
  "GCP-SQL-028": [
    {
      mistake: "a source without backups",
      edit: edit.each(
        withPrimary({ backupRetentionDays: 0, availability: { kind: "zonal", zone: "a" } }),
        withOther(replica),
      ),
      at: "regions.iowa.database.backupRetentionDays",
      alsoExpected: ["GCP-SQL-013"],
    },
  ],
  "GCP-SQL-029": [
    {
      mistake: "a failover by one word, which leaves the build to the old source",
      edit: edit.each(withPrimary(), withOther(promoted)),
      at: carolina,
      remedy: "set edition, version, machine, storage as deployed",
    },
  ],
  "GCP-SQL-030": [
    {
      mistake: "an old primary that still takes writes",
      edit: edit.each(withPrimary(), withOther({ ...promoted, ...build })),
      at: `${carolina}.state`,
      remedy: "fence iowa",
    },
  ],
  "GCP-SQL-031": [
    {
      mistake: "a replica in the project of the other region",
      edit: edit.each(
        withPrimary(),
        withOther(replica, { projectId: "hft-trading-dr", projectNumber: "210987654321" }),
      ),
      at: `${carolina}.replicaOf`,
      value: "hft-trading-dr, source in hft-trading-prod",
    },
  ],
  "GCP-SQL-032": [
    {
      mistake: "a replica that is smaller than its source",
      edit: edit.each(withPrimary(), withOther({ ...replica, storage: { type: "PD_SSD", sizeGiB: 250 } })),
      at: `${carolina}.storage.sizeGiB`,
      remedy: "use at least 500",
    },
    {
      mistake: "a replica that does not grow with its source",
      edit: edit.each(
        withPrimary({ storage: { ...build.storage, maxSizeGiB: 2000 } }),
        withOther({ ...replica, storage: build.storage }),
      ),
      at: `${carolina}.storage.maxSizeGiB`,
      remedy: "use at least 2000",
    },
  ],
  "GCP-SQL-033": [
    {
      mistake: "a switchover to a region without a replica",
      edit: withPrimary({ switchoverTo: "carolina" }),
      at: "regions.iowa.database.switchoverTo",
      remedy: "remove it until a replica exists",
    },
    {
      mistake: "a switchover in the edition that has none",
      edit: edit.each(withPrimary({ ...enterprise, switchoverTo: "carolina" }), withOther(replica)),
      at: "regions.iowa.database.switchoverTo",
      value: "carolina, ENTERPRISE and ENTERPRISE",
    },
    {
      mistake: "a switchover whose old primary was left as it was",
      edit: edit.each(withPrimary(), withOther({ ...promoted, ...build, switchoverTo: "iowa" })),
      at: `${carolina}.switchoverTo`,
      remedy: "until a replica exists",
    },
  ],
  "GCP-SQL-037": [
    {
      mistake: "certificates that only one of the two asks for",
      edit: edit.each(
        withPrimary({ sslMode: "TRUSTED_CLIENT_CERTIFICATE_REQUIRED", switchoverTo: "carolina" }),
        withOther(replica),
      ),
      at: "regions.iowa.database.switchoverTo",
      value: "ENCRYPTED_ONLY in carolina",
      remedy: "give both one sslMode",
    },
    {
      mistake: "publications of a version that loses its slots",
      edit: edit.each(
        withPrimary({ version: "16", logicalReplication: true, switchoverTo: "carolina" }),
        withOther(replica),
      ),
      at: "regions.iowa.database.switchoverTo",
      value: "version 16",
      remedy: "upgrade to 17",
    },
  ],
  "GCP-SQL-038": [
    {
      mistake: "a smaller machine and one zone for the next primary",
      edit: edit.each(
        withPrimary({ switchoverTo: "carolina" }),
        withOther({
          ...replica,
          machine: "db-perf-optimized-N-4",
          availability: { kind: "zonal", zone: "a" },
        }),
      ),
      at: "regions.iowa.database.switchoverTo",
      value: "db-perf-optimized-N-4 in carolina",
      remedy: "give both the same machine",
    },
  ],
  "GCP-SQL-034": [
    {
      mistake: "an old primary told to follow after a failover",
      edit: afterFailover({ ...build, username: "hftadmin", passwordVersion: 2 }),
      at: "regions.iowa.database.nameSuffix",
      remedy: "docs/data-gcp.md",
    },
  ],
  "GCP-SQL-035": [
    {
      mistake: "a network of its own for the region that stands by",
      edit: edit.each(
        withPrimary(),
        withOther(replica, {
          network: { kind: "create", cidr: "10.3.0.0/16", zones: { a: "us-east1-b", b: "us-east1-c" } },
        }),
      ),
      at: `${carolina}.replicaOf`,
      remedy: "adopt the source's network",
    },
  ],
  "GCP-SQL-036": [
    {
      mistake: "a switchover that leaves the password to the old primary's secret",
      edit: afterFailover({ ...build, switchoverTo: "iowa" }),
      at: `${carolina}.passwordVersion`,
      remedy: "one above",
    },
  ],
};
