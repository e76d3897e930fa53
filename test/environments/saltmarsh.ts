import { defineEnvironment } from "../../src/clouds";

const tenantId = "22222222-0000-4000-8000-000000000001";
const subscriptionId = "22222222-0000-4000-8000-000000000090";
const identity = (name: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/hft-keys-eastus2/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;

const administrators = {
  dba: {
    objectId: "22222222-0000-4000-8000-000000000040",
    principalName: "hft-dba",
    principalType: "Group",
  },
} as const;

/**
 * What a firm stores in Azure: a primary region and one with a replica in a pair that a switchover can turn, and a third
 * whose database has the data of a region of Google Cloud.
 */
export default defineEnvironment({
  name: "saltmarsh",
  owner: { team: "futures", costCentre: "FUT-302", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:30", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: {
    kind: "azurerm",
    resourceGroup: "hft-states",
    storageAccount: "hftsaltmarshstates",
    container: "saltmarsh",
    region: "westus3",
  },
  regions: {
    iowa: {
      cloud: "azure",
      role: "primary",
      location: "centralus",
      subscriptionId,
      tenantId,
      network: {
        kind: "create",
        cidr: "10.90.0.0/16",
        zones: {
          a: { number: "2", physical: "centralus-az1" },
          b: { number: "3", physical: "centralus-az2" },
          c: { number: "1", physical: "centralus-az3" },
        },
      },
      database: {
        kind: "primary",
        version: "17",
        machine: "MO_Standard_E16ds_v5",
        storage: { sizeGiB: 2048, tier: "P50" },
        availability: { kind: "zone-redundant", zone: "b", standbyZone: "c" },
        backupRetentionDays: 35,
        databases: ["hft_trading", "hft_risk"],
        administrators: {
          ...administrators,
          deploy: {
            objectId: "22222222-0000-4000-8000-000000000041",
            principalName: "hft-deploy",
            principalType: "ServicePrincipal",
          },
        },
        password: { username: "hftadmin", version: 3 },
        parameters: {
          work_mem: { value: "65536", reason: "reports sort in memory" },
          max_connections: { value: "800", reason: "the pooler has the rest" },
          shared_preload_libraries: {
            value: "pg_stat_statements,pgaudit",
            reason: "statements of administrators are on record",
          },
        },
        extensions: ["pgaudit", "pg_stat_statements", "uuid-ossp"],
        logicalReplication: true,
        pooler: { kind: "on", mode: "session", poolSize: 100 },
        minTls: "1.3",
        geoBackup: { keyUrl: "https://hft-eastus2.vault.azure.net/keys/data", identityId: identity("data") },
      },
    },
    ontario: {
      cloud: "azure",
      role: "dr",
      capacity: "none",
      location: "canadacentral",
      subscriptionId,
      tenantId,
      network: {
        kind: "create",
        cidr: "10.91.0.0/16",
        zones: {
          a: { number: "1", physical: "canadacentral-az3" },
          b: { number: "3", physical: "canadacentral-az1" },
        },
      },
      database: {
        kind: "replica",
        replicaOf: "iowa",
        state: "replica",
        minTls: "1.3",
        pooler: { kind: "on" },
      },
    },
    oregon: {
      cloud: "gcp",
      role: "primary",
      region: "us-west1",
      projectId: "hft-saltmarsh",
      projectNumber: "555555555555",
      network: {
        kind: "adopt",
        name: "trading",
        zones: { a: "us-west1-a", b: "us-west1-b" },
        subnets: {},
        keys: {
          kind: "adopt",
          disks: "projects/hft-keys/locations/us-west1/keyRings/saltmarsh/cryptoKeys/disks",
          data: "projects/hft-keys/locations/us-west1/keyRings/saltmarsh/cryptoKeys/data",
        },
      },
      database: {
        kind: "primary",
        edition: "ENTERPRISE_PLUS",
        version: "17",
        machine: "db-perf-optimized-N-8",
        storage: { type: "PD_SSD", sizeGiB: 500 },
        logicalReplication: true,
      },
    },
    texas: {
      cloud: "azure",
      role: "standby",
      capacity: "none",
      location: "southcentralus",
      subscriptionId,
      tenantId,
      network: {
        kind: "create",
        cidr: "10.92.0.0/16",
        zones: { a: { number: "3", physical: "southcentralus-az1" } },
      },
      database: {
        kind: "primary",
        version: "17",
        machine: "GP_Standard_D8ds_v5",
        storage: { sizeGiB: 512, grows: true },
        availability: { kind: "same-zone" },
        administrators,
        deletionProtection: false,
        seededBy: { kind: "logical", region: "oregon" },
      },
    },
  },
  accept: [
    {
      code: "POLICY-DEL-002",
      path: "saltmarsh-texas-data.azurerm_postgresql_flexible_server.database_EBDE4557.azurerm_management_lock",
      reason: "the region is rebuilt in tests of recovery",
      until: "2027-06-30",
    },
  ],
});
