import type {
  databaseRules,
  geoBackupRules,
  surroundingRules,
} from "../../../../src/azure/database/spec/rules";
import type { nearnessRules } from "../../../../src/azure/database/spec/nearness";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { adoptedKeys, adoptedNetwork, subscriptionId } from "../../texas";
import { aksCluster } from "../../clusters";
import { aksGeneration, enginePool } from "../../generations";
import { replica, withOther, withPrimary } from "../databases";

const inZoneB = { ...enginePool, generations: { a: { ...aksGeneration, zone: "b" } } } as const;

const database = "regions.iowa.database";
const identity = (group: string, name: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
const eastern = {
  keyUrl: "https://hft-eastus2.vault.azure.net/keys/data",
  identityId: identity("keys", "data"),
};

export const databaseCases: CasesOf<
  | keyof (typeof databaseRules)["problems"]
  | keyof (typeof nearnessRules)["problems"]
  | keyof (typeof surroundingRules)["problems"]
  | keyof (typeof geoBackupRules)["problems"]
> = {
  "AZURE-PG-001": [
    {
      mistake: "the guide's machine of a single server",
      edit: withPrimary({ machine: "GP_Gen5_16" }),
      at: `${database}.machine`,
      value: "GP_Gen5_16",
      remedy: "use GP_Standard_D16ds_v5",
    },
    {
      mistake: "the newest series, which azurerm does not take",
      edit: withPrimary({ machine: "GP_Standard_D16ds_v6" }),
      at: `${database}.machine`,
      remedy: 'did you mean "GP_Standard_D16ds_v',
    },
  ],
  "AZURE-PG-002": [
    {
      mistake: "a machine that no page describes",
      edit: withPrimary({ machine: "MO_Standard_E6ds_v4" }),
      at: `${database}.machine`,
    },
  ],
  "AZURE-PG-003": [
    {
      mistake: "the guide's disk, in thousands of MB",
      edit: withPrimary({ storage: { sizeGiB: 1000 } }),
      at: `${database}.storage.sizeGiB`,
      value: "1000",
      remedy: "use 1024, or one of 32, 64, 128",
    },
  ],
  "AZURE-PG-004": [
    {
      mistake: "the fastest tier on a small disk",
      edit: withPrimary({ storage: { sizeGiB: 1024, tier: "P80" } }),
      at: `${database}.storage.tier`,
      value: "P80 at 1024 GiB",
      remedy: "use P30, P40, P50",
    },
  ],
  "AZURE-PG-005": [
    {
      mistake: "a tier that the machine cannot use",
      edit: withPrimary({ machine: "GP_Standard_D4ds_v5", storage: { sizeGiB: 1024, tier: "P50" } }),
      at: `${database}.storage.tier`,
      value: "P50 with 7500 IOPS, GP_Standard_D4ds_v5 with 6400",
    },
  ],
  "AZURE-PG-006": [
    {
      mistake: "growth that stops before 4 TiB",
      edit: withPrimary({ storage: { sizeGiB: 2048, grows: true } }),
      at: `${database}.storage.grows`,
      value: "true, at 2048 GiB",
      remedy: "by hand",
    },
  ],
  "AZURE-PG-007": [
    {
      mistake: "a version that is not released yet",
      edit: withPrimary({ version: "19" }),
      at: `${database}.version`,
      remedy: "use 16, 17, 18",
    },
  ],
  "AZURE-PG-008": [
    {
      mistake: "a version that is supported for money only",
      edit: withPrimary({ version: "13" }),
      at: `${database}.version`,
      value: "13, supported until 2026-03-31",
      remedy: "paid support ends 2028-11-12",
    },
  ],
  "AZURE-PG-010": [
    {
      mistake: "a zone slot that the network leaves out",
      edit: withPrimary({ availability: { kind: "zone-redundant", zone: "d" } }),
      at: `${database}.availability.zone`,
      remedy: "a, b, c",
    },
    {
      mistake: "a standby in such a zone",
      edit: withPrimary({ availability: { kind: "zone-redundant", standbyZone: "d" } }),
      at: `${database}.availability.standbyZone`,
    },
  ],
  "AZURE-PG-011": [
    {
      mistake: "a standby beside its primary, whose zone is the first slot",
      edit: withPrimary({ availability: { kind: "zone-redundant", standbyZone: "a" } }),
      at: `${database}.availability.standbyZone`,
      value: "a, the zone of the primary",
    },
  ],
  "AZURE-PG-044": [
    {
      mistake: "a database in the first zone, and engines in the second",
      edit: withPrimary({}, { cluster: aksCluster, pools: { engine: inZoneB } }),
      at: `${database}.availability.zone`,
      value: "a, centralus-az1; machines trade in b, centralus-az2",
      remedy: 'use zone: "b"',
    },
  ],
  "AZURE-PG-012": [
    {
      mistake: "a second zone where Azure refuses it to new servers",
      edit: withPrimary(
        {},
        {
          location: "southcentralus",
          network: {
            kind: "create",
            cidr: "10.3.0.0/16",
            zones: {
              a: { number: "1", physical: "southcentralus-az2" },
              b: { number: "2", physical: "southcentralus-az1" },
            },
          },
        },
      ),
      at: `${database}.availability.kind`,
      value: "zone-redundant, in southcentralus",
      remedy: "ask Microsoft",
    },
    {
      mistake: "a second zone where there is none",
      edit: withPrimary(
        {},
        {
          location: "northcentralus",
          network: { kind: "create", cidr: "10.3.0.0/16", zones: { a: {} } },
        },
      ),
      at: `${database}.availability.kind`,
      remedy: 'use kind: "same-zone"',
    },
  ],
  "AZURE-PG-013": [
    {
      mistake: "a standby of a machine that runs on credits",
      edit: withPrimary({ machine: "B_Standard_B4ms", storage: { sizeGiB: 128 } }),
      at: `${database}.availability.kind`,
      value: "zone-redundant, on B_Standard_B4ms",
    },
    {
      mistake: "a pooler on such a machine",
      edit: withPrimary({
        machine: "B_Standard_B4ms",
        storage: { sizeGiB: 128 },
        availability: { kind: "none" },
        pooler: { kind: "on" },
      }),
      at: `${database}.pooler.kind`,
      alsoExpected: ["AZURE-PG-014"],
    },
    {
      mistake: "a replica of such a machine",
      edit: edit.each(
        withPrimary({
          machine: "B_Standard_B4ms",
          storage: { sizeGiB: 128 },
          availability: { kind: "none" },
        }),
        withOther({ ...replica, availability: { kind: "none" } }),
      ),
      at: "regions.ontario.database.replicaOf",
      alsoExpected: ["AZURE-PG-014"],
    },
  ],
  "AZURE-PG-014": [
    {
      mistake: "a production database without a standby",
      edit: withPrimary({ availability: { kind: "none" } }),
      at: `${database}.availability.kind`,
      value: "none",
      remedy: 'kind: "zone-redundant"',
    },
  ],
  "AZURE-PG-015": [
    {
      mistake: "a burstable machine in production",
      edit: withPrimary({
        machine: "B_Standard_B2s",
        storage: { sizeGiB: 32 },
        availability: { kind: "none" },
      }),
      at: `${database}.machine`,
      alsoExpected: ["AZURE-PG-014"],
    },
  ],
  "AZURE-PG-016": [
    {
      mistake: "copied backups in a region without a pair",
      edit: withPrimary(
        { geoBackup: eastern },
        {
          location: "westus3",
          network: {
            kind: "create",
            cidr: "10.3.0.0/16",
            zones: {
              a: { number: "1", physical: "westus3-az1" },
              b: { number: "2", physical: "westus3-az2" },
            },
          },
        },
      ),
      at: `${database}.geoBackup`,
      value: "in westus3",
    },
  ],
  "AZURE-PG-017": [
    {
      mistake: "copied backups under the key and the identity of the server itself",
      edit: (environment) =>
        withPrimary({
          geoBackup: {
            ...eastern,
            identityId: identity(`hft-${environment.name}-iowa-network`, `hft-${environment.name}-iowa-data`),
          },
        })(environment),
      at: `${database}.geoBackup.identityId`,
      remedy: "key in the pair",
    },
  ],
  "AZURE-PG-018": [
    {
      mistake: "the database that PostgreSQL has already",
      edit: withPrimary({ databases: ["hft_trading", "postgres"] }),
      at: `${database}.databases.1`,
      remedy: "hft_trading",
    },
    {
      mistake: "a role that Azure keeps for itself",
      edit: withPrimary({ password: { username: "azure_pg_admin" } }),
      at: `${database}.password.username`,
      remedy: "hftadmin",
    },
  ],
  "AZURE-PG-019": [
    {
      mistake: "a key word as the name of a database",
      edit: withPrimary({ databases: ["order"] }),
      at: `${database}.databases.0`,
    },
  ],
  "AZURE-PG-020": [
    {
      mistake: "a database in an adopted network that has no subnet for one",
      edit: withPrimary(
        {},
        {
          network: {
            ...adoptedNetwork,
            zones: {
              a: { number: "1", physical: "centralus-az2" },
              b: { number: "2", physical: "centralus-az1" },
            },
            dnsZones: {
              ...adoptedNetwork.dnsZones,
              postgres: adoptedNetwork.dnsZones?.vault?.replace(
                "privatelink.vaultcore.azure.net",
                "hft.private.postgres.database.azure.com",
              ),
            },
          },
        },
      ),
      at: "regions.iowa.network.subnets.data",
      remedy: "Microsoft.DBforPostgreSQL/flexibleServers",
    },
    {
      mistake: "keys that exist, of which none is for databases",
      edit: withPrimary(
        {},
        {
          network: {
            kind: "create",
            cidr: "10.3.0.0/16",
            zones: {
              a: { number: "2", physical: "centralus-az1" },
              b: { number: "3", physical: "centralus-az2" },
            },
            keys: adoptedKeys(subscriptionId),
          },
        },
      ),
      at: "regions.iowa.network.keys.data",
    },
  ],
  "AZURE-PG-021": [
    {
      mistake: "a database that nobody signs in to",
      edit: withPrimary({ administrators: {} }),
      at: `${database}.administrators`,
      remedy: "a group",
    },
  ],
  "AZURE-PG-022": [
    {
      mistake: "commits that do not wait for the disk",
      edit: withPrimary({ parameters: { synchronous_commit: { value: "off", reason: "faster" } } }),
      at: `${database}.parameters.synchronous_commit`,
      remedy: "only in sessions whose data may be lost",
    },
    {
      mistake: "a port of one's own",
      edit: withPrimary({ parameters: { port: { value: "6543", reason: "the firm's standard" } } }),
      at: `${database}.parameters.port`,
    },
  ],
  "AZURE-PG-023": [
    {
      mistake: "a field set as a parameter",
      edit: withPrimary({ parameters: { wal_level: { value: "logical", reason: "a migration" } } }),
      at: `${database}.parameters.wal_level`,
      remedy: "logicalReplication: true",
    },
    {
      mistake: "connections without TLS",
      edit: withPrimary({ parameters: { require_secure_transport: { value: "OFF", reason: "faster" } } }),
      at: `${database}.parameters.require_secure_transport`,
    },
  ],
  "AZURE-PG-024": [
    {
      mistake: "memory with its unit",
      edit: withPrimary({ parameters: { work_mem: { value: "64MB", reason: "reports" } } }),
      at: `${database}.parameters.work_mem`,
      remedy: "only the number",
    },
    {
      mistake: "more connections than Azure lets a server have",
      edit: withPrimary({ parameters: { max_connections: { value: "8000", reason: "many clients" } } }),
      at: `${database}.parameters.max_connections`,
      remedy: "from 25 to 5000",
    },
    {
      mistake: "a boolean as RDS writes it",
      edit: withPrimary({ parameters: { log_connections: { value: "1", reason: "audit" } } }),
      at: `${database}.parameters.log_connections`,
      remedy: "write on or off",
    },
  ],
  "AZURE-PG-025": [
    {
      mistake: "a typing error in a parameter",
      edit: withPrimary({ parameters: { work_men: { value: "65536", reason: "reports" } } }),
      at: `${database}.parameters.work_men`,
      remedy: 'did you mean "work_mem"?',
    },
    {
      mistake: "a parameter of an older version",
      edit: withPrimary({ parameters: { old_snapshot_threshold: { value: "60", reason: "reports" } } }),
      at: `${database}.parameters.old_snapshot_threshold`,
      value: "not of 17",
    },
  ],
  "AZURE-PG-026": [
    {
      mistake: "an extension by the name of its project",
      edit: withPrimary({ extensions: ["pgvector"] }),
      at: `${database}.extensions.0`,
      remedy: 'did you mean "vector"?',
    },
  ],
  "AZURE-PG-027": [
    {
      mistake: "an audit whose library is not loaded",
      edit: withPrimary({ extensions: ["pg_trgm", "pgaudit"] }),
      at: `${database}.extensions.1`,
      remedy: "pg_stat_statements,pgaudit",
    },
  ],
  "AZURE-PG-028": [
    {
      mistake: "publications of a version that loses their slots",
      edit: withPrimary({ version: "16", logicalReplication: true }),
      at: `${database}.logicalReplication`,
      value: "version 16",
      remedy: "upgrade to 17",
    },
  ],
};
