import type { EnvironmentInput } from "../../../src/clouds";
import {
  administrators,
  build,
  promoted,
  replica,
  withDatabase,
  withOther,
  withPrimary,
} from "../../azure/database/databases";
import { createdNetwork, subscriptionId } from "../../azure/texas";
import { edit } from "../parts";
import { validEnvironment } from "../valid-environment";

const inPair = {
  keyUrl: "https://hft-eastus2.vault.azure.net/keys/data",
  identityId: `/subscriptions/${subscriptionId}/resourceGroups/keys/providers/Microsoft.ManagedIdentity/userAssignedIdentities/east`,
};
const blocked = {
  location: "eastus2",
  network: { ...createdNetwork, zones: { b: { number: "1", physical: "eastus2-az1" } } },
} as const;

/** Legal environments with a database in Azure, by what is unusual about them. */
export const unusualAzureDatabases: Readonly<Record<string, EnvironmentInput>> = {
  "a database in Azure with everything that a server has": withPrimary({
    version: "18",
    machine: "MO_Standard_E96ads_v5",
    storage: { sizeGiB: 32_767 },
    availability: { kind: "zone-redundant", zone: "c", standbyZone: "b" },
    backupRetentionDays: 35,
    databases: ["a", "b_2"],
    password: { username: "owner_of_all", version: 1_000_000 },
    parameters: {
      shared_preload_libraries: { value: "pg_stat_statements,pg_cron,timescaledb", reason: "jobs" },
      "cron.database_name": { value: "b_2", reason: "jobs" },
      TimeZone: { value: "America/Chicago", reason: "the desk's own" },
      max_connections: { value: "5000", reason: "the most" },
    },
    extensions: ["pg_cron", "timescaledb", "uuid-ossp"],
    logicalReplication: true,
    pooler: { kind: "on", mode: "statement", poolSize: 4950 },
    minTls: "1.3",
    geoBackup: inPair,
  })(validEnvironment),

  "the smallest database in Azure, in a sandbox": withPrimary(
    {
      machine: "B_Standard_B1ms",
      storage: { sizeGiB: 32 },
      availability: { kind: "none" },
      backupRetentionDays: 7,
      administrators: {},
      password: {},
      deletionProtection: false,
    },
    { role: "sandbox" },
  )(validEnvironment),

  "a disk of 4095 GiB, which keeps its cache": withPrimary({ storage: { sizeGiB: 4095 } })(validEnvironment),

  "the fastest tier on the smallest disk that takes it": withPrimary({
    machine: "GP_Standard_D16ds_v5",
    storage: { sizeGiB: 8192, tier: "P80", grows: true },
  })(validEnvironment),

  "a database in a region that refuses a second zone to new servers": withPrimary(
    { availability: { kind: "same-zone" } },
    blocked,
  )(validEnvironment),

  "a database in a region of Azure that the catalogue does not know": withPrimary(
    {},
    {
      location: "northus",
      network: { ...createdNetwork, zones: { a: { number: "3", physical: "northus-az1" } } },
    },
  )(validEnvironment),

  "a database in a network and under keys that exist": withPrimary(
    {},
    {
      network: {
        kind: "adopt",
        id: `/subscriptions/${subscriptionId}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/trading`,
        zones: { a: { number: "1", physical: "centralus-az2" } },
        subnets: { data: { name: "databases", cidr: "10.3.33.0/28" } },
        dnsZones: {
          postgres: `/subscriptions/${subscriptionId}/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/firm.postgres.database.azure.com`,
        },
        keys: {
          kind: "adopt",
          disks: {
            encryptionSetId: `/subscriptions/${subscriptionId}/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/trading`,
          },
          data: inPair,
        },
      },
    },
  )(validEnvironment),

  "a database in Azure that AWS's seeds by a dump each week": withPrimary(
    { seededBy: { kind: "snapshot", region: "virginia", everyHours: 168 } },
    { role: "sandbox" },
  )(validEnvironment),

  "a replica in Azure that is larger than its source, without an endpoint": edit.each(
    withPrimary({ storage: { sizeGiB: 512, grows: true } }),
    withOther({
      ...replica,
      machine: "MO_Standard_E32ds_v5",
      storage: { sizeGiB: 1024, grows: true },
      virtualEndpoint: false,
      availability: { kind: "none" },
    }),
  )(validEnvironment),

  "a failover to another region of Azure by one word": edit.each(
    withPrimary(),
    withOther(promoted),
  )(validEnvironment),

  "a pair in Azure that a switchover turned": edit.each(
    withPrimary({ follows: "ontario", geoBackup: inPair }),
    withOther({ ...promoted, ...build, administrators, password: { version: 2 }, extensions: ["pg_trgm"] }),
  )(validEnvironment),

  "an old primary in Azure that was replaced by a server of another name": edit.each(
    withDatabase({ kind: "replica", replicaOf: "ontario", state: "replica", nameSuffix: "b" }),
    withOther({ ...promoted, ...build, virtualEndpoint: false }),
  )(validEnvironment),
};
