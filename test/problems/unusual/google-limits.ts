import type { EnvironmentInput } from "../../../src/clouds";
import { enterprise, primary, replica, withOther, withPrimary } from "../../gcp/database/databases";
import { createdNetwork, withAdopted, withIowa, withNetwork } from "../../gcp/iowa";
import { edit } from "../parts";
import { validEnvironment } from "../valid-environment";

const sandbox = { role: "sandbox" } as const;
const key = (use: string, location = "us-central1"): string =>
  `projects/hft-keys/locations/${location}/keyRings/trading/cryptoKeys/${use}`;

/** Legal environments in Google Cloud at the edge of what it takes, by what is unusual about them. */
export const unusualGoogleLimits: Readonly<Record<string, EnvironmentInput>> = {
  "the block of the Docker bridge, without a database": withNetwork({ cidr: "172.17.0.0/16" })(
    validEnvironment,
  ),

  "the neighbour of that block, with one": withPrimary(
    {},
    { network: { ...createdNetwork, cidr: "172.18.0.0/16" } },
  )(validEnvironment),

  "a created network in shared addresses of carriers": withNetwork({ cidr: "100.64.0.0/16" })(
    validEnvironment,
  ),

  "a created network in 192.168.0.0/16": withNetwork({ cidr: "192.168.0.0/16" })(validEnvironment),

  "the most addresses and the fewest ports": withNetwork({
    egressAddresses: 64,
    nat: { kind: "cloud-nat", portsPerMachine: 64 },
  })(validEnvironment),

  "one address and the most ports": withNetwork({
    egressAddresses: 1,
    nat: { kind: "cloud-nat", portsPerMachine: 32_768 },
  })(validEnvironment),

  "keys that rotate every ten years": withNetwork({ keys: { kind: "create", rotationDays: 3650 } })(
    validEnvironment,
  ),

  "adopted keys in a created network, that of disks a global one": withNetwork({
    keys: { kind: "adopt", disks: key("disks", "global") },
  })(validEnvironment),

  "one flow in a hundred, in entries of a quarter of an hour": withNetwork({
    flowLogs: { kind: "sampled", percent: 1, intervalSeconds: 900 },
  })(validEnvironment),

  "the network itself admitted to its trading machines": withNetwork({
    from: { network: { cidr: createdNetwork.cidr, protocol: "all" } },
  })(validEnvironment),

  "an adopted network that has a data subnet only": withAdopted({
    subnets: { data: { name: "data", cidr: "10.2.32.0/28" } },
    egressAddresses: ["198.51.100.7"],
  })(validEnvironment),

  "the smallest machine of Enterprise Plus on the smallest disk": withPrimary({
    machine: "db-perf-optimized-N-2",
    storage: { type: "PD_SSD", sizeGiB: 10 },
  })(validEnvironment),

  "an Arm machine on Hyperdisk": withPrimary({
    machine: "db-c4a-highmem-72",
    storage: { type: "HYPERDISK_BALANCED", sizeGiB: 20 },
  })(validEnvironment),

  "the smallest custom machine, one plan a minute": withPrimary({
    ...enterprise,
    machine: "db-custom-1-3840",
    insights: { kind: "on", queryBytes: 256, plansPerMinute: 1 },
  })(validEnvironment),

  "as many days of recovery as backups": withPrimary({ backupRetentionDays: 7, recoveryDays: 7 })(
    validEnvironment,
  ),

  "applications with the default accounts of Google's services": withPrimary({
    serviceAccounts: [
      "123456789012-compute@developer.gserviceaccount.com",
      "hft-trading-prod@appspot.gserviceaccount.com",
    ],
  })(validEnvironment),

  "a switchover of a database that others subscribe to, from version 17": edit.each(
    withPrimary({ logicalReplication: true, switchoverTo: "carolina" }),
    withOther(replica),
  )(validEnvironment),

  "a replica that is larger in every way": edit.each(
    withPrimary(),
    withOther({
      ...replica,
      machine: "db-perf-optimized-N-16",
      storage: { ...primary.storage, sizeGiB: 4000 },
      nameSuffix: "second",
    }),
  )(validEnvironment),

  "a freeze of 90 days over the year's end": withPrimary({
    maintenanceFreeze: { from: "11-15", until: "02-12" },
  })(validEnvironment),

  "a cache of Valkey in one zone, with the most replicas and the oldest version": withIowa({
    ...sandbox,
    cache: {
      kind: "valkey",
      version: "7.2",
      machine: "SHARED_CORE_NANO",
      replicas: 5,
      zones: { kind: "single", zone: "c" },
      persistence: { kind: "snapshots", everyHours: 1 },
      connectionPolicy: "adopt",
      deletionProtection: false,
    },
  })(validEnvironment),

  "the oldest Redis": withIowa({
    ...sandbox,
    cache: { kind: "redis", tier: "BASIC", version: "3.2", memoryGiB: 300, whenFull: "volatile-lru" },
  })(validEnvironment),

  "the most replicas of the first Redis that clients may read from": withIowa({
    ...sandbox,
    cache: {
      kind: "redis",
      tier: "STANDARD_HA",
      version: "5.0",
      memoryGiB: 5,
      readReplicas: 5,
      auth: false,
    },
  })(validEnvironment),
};
