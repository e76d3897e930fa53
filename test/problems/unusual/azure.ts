import type { EnvironmentInput } from "../../../src/clouds";
import {
  adoptedKeys,
  adoptedNetwork,
  createdNetwork,
  hubZone,
  subscriptionId,
  tenantId,
  texas,
  withAdopted,
  withNetwork,
  withTexas,
} from "../../azure/texas";
import {
  gatewayGeneration,
  publicKey,
  soundFleet,
  withFleet,
  withGateway,
} from "../../azure/machines/fleets";
import { standby, withGroup } from "../../azure/cache/caches";
import { withAks } from "../../azure/clusters";
import { edit, put } from "../parts";
import { validEnvironment } from "../valid-environment";

const fix = { protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;
const longest = "a".repeat(31);

/** Legal environments with regions of Azure, by what is unusual about them. */
export const unusualAzure: Readonly<Record<string, EnvironmentInput>> = {
  "a region of Azure beside two of AWS": withTexas()(validEnvironment),

  "Azure alone, with one zone": edit.each(
    put("regions", {
      texas: { ...texas, network: { ...createdNetwork, zones: { d: createdNetwork.zones.b } } },
    }),
    edit.environment({
      state: { kind: "azurerm", resourceGroup: "states", storageAccount: "hftstates", container: "hft" },
    }),
  )(validEnvironment),

  "a region of Azure without availability zones": withTexas({
    location: "northcentralus",
    network: { ...createdNetwork, zones: { c: {} } },
  })(validEnvironment),

  "a region of Azure without availability zones, with one gateway": withTexas({
    location: "westus",
    network: { ...createdNetwork, zones: { a: {} }, nat: { kind: "single" } },
  })(edit.environment({ state: { kind: "s3", bucket: "hft-state", region: "us-west-2" } })(validEnvironment)),

  "a region of Azure that the catalogue does not know": withTexas({
    location: "northus",
    network: { ...createdNetwork, zones: { a: { number: "3", physical: "northus-az1" } } },
  })(validEnvironment),

  "a region of Azure that stands by for one of AWS": withTexas({ role: "standby", capacity: "none" })(
    validEnvironment,
  ),

  "a cache that forgets what it was asked for least, with keys, of one node, in a sandbox": withTexas({
    role: "sandbox",
    cache: {
      sku: "Balanced_B0",
      highAvailability: false,
      clusteringPolicy: "NoCluster",
      whenFull: "allkeys-lfu",
      persistence: { kind: "log" },
      signIn: { kind: "keys" },
    },
  })(validEnvironment),

  "a cache that searches, in every module's words": withTexas({
    cache: {
      sku: "MemoryOptimized_M100",
      clusteringPolicy: "EnterpriseCluster",
      modules: [
        { name: "RediSearch" },
        { name: "RedisJSON" },
        { name: "RedisTimeSeries" },
        { name: "RedisBloom", args: "ERROR_RATE 0.01 INITIAL_SIZE 400" },
      ],
      persistence: { kind: "snapshots", everyHours: 12 },
    },
  })(validEnvironment),

  "five caches of a group, which the last links": withGroup(
    {},
    {
      iowa: {},
      chicago: {},
      oslo: {},
      paris: { geoReplication: { group: "positions", links: ["texas", "iowa", "chicago", "oslo"] } },
    },
  )(validEnvironment),

  "an account without containers, and one that keeps a blob for a century": withTexas({
    storage: {
      empty: { kind: "data", redundancy: "LRS", containers: {}, softDeleteDays: 365 },
      [longest]: {
        kind: "data",
        redundancy: "GRS",
        containers: {
          [longest]: {
            retention: { kind: "locked", irreversible: "I understand", days: 36_500, appends: true },
          },
        },
        archive: [{ to: "Archive", afterDays: 1 }],
        oldVersionDays: 1,
        softDeleteDays: 0,
      },
    },
  })(validEnvironment),

  "two homes of images in one subscription": edit.each(
    withTexas({ images: { kind: "home", untaggedDays: 365, encryption: "service" } }),
    put("regions.phoenix", standby(0, { images: { kind: "home" } })),
  )(validEnvironment),

  "an adopted registry's network, for a replica that needs no key": edit.each(
    withTexas({ images: { kind: "home" } }),
    put(
      "regions.phoenix",
      standby(0, {
        network: {
          ...adoptedNetwork,
          zones: { a: { number: "1", physical: "westus3-az1" } },
          subnets: { endpoints: { name: "endpoints", cidr: "10.13.0.0/24" } },
          dnsZones: { registry: hubZone("privatelink.azurecr.io") },
          keys: adoptedKeys(subscriptionId),
        },
        images: { kind: "replica", of: "texas" },
      }),
    ),
  )(validEnvironment),

  "zones by numbers alone in a sandbox": withTexas({
    role: "sandbox",
    network: { ...createdNetwork, zones: { a: { number: "3" }, b: { number: "1" } } },
  })(validEnvironment),

  "one subscription in two regions of Azure": edit.each(
    withTexas(),
    put("regions.virginia2", {
      ...texas,
      location: "westus3",
      network: {
        ...createdNetwork,
        cidr: "10.4.0.0/16",
        zones: { a: { number: "1", physical: "westus3-az3" } },
      },
    }),
  )(validEnvironment),

  "two subscriptions in one region of Azure, which number its zones otherwise": edit.each(
    withTexas(),
    put("regions.sandbox", {
      ...texas,
      role: "sandbox",
      subscriptionId: "22222222-0000-4000-8000-000000000077",
      network: {
        ...createdNetwork,
        cidr: "10.4.0.0/16",
        zones: { a: { number: "1", physical: "southcentralus-az1" } },
      },
    }),
  )(validEnvironment),

  "no way to the internet and no egress address in Azure": withNetwork({
    nat: { kind: "none" },
    egressAddresses: 0,
  })(validEnvironment),

  "no way to the internet in Azure, with addresses kept for later": withNetwork({
    nat: { kind: "none" },
    egressAddresses: 16,
  })(validEnvironment),

  "one NAT gateway in a zone that is not the first": withNetwork({ nat: { kind: "single", zone: "c" } })(
    validEnvironment,
  ),

  "pods with addresses of the network": withNetwork({ pods: "subnet" })(validEnvironment),

  "everything through an appliance of a joined network": withNetwork({
    nat: { kind: "none" },
    routes: { everything: { cidr: "0.0.0.0/0", via: "10.230.0.4" } },
    to: { web: { cidr: "0.0.0.0/0", protocol: "tcp", ports: { from: 443, to: 443 } } },
  })(validEnvironment),

  "one destination admitted by TCP and by UDP in Azure": withNetwork({
    to: {
      orders: { cidr: "198.51.100.0/24", ...fix },
      feed: { cidr: "198.51.100.0/24", protocol: "udp", ports: { from: 0, to: 65_535 } },
    },
  })(validEnvironment),

  "a sandbox whose vault is reached from anywhere, by hosted runners": withTexas({
    role: "sandbox",
    network: { ...createdNetwork, keys: { kind: "create", access: { kind: "anywhere" } } },
  })(validEnvironment),

  "keys in hardware that rotate each week": withNetwork({
    keys: { kind: "create", rotationDays: 7, protection: "hsm", access: { kind: "private" } },
  })(validEnvironment),

  "flows that are not logged in Azure": withNetwork({ flowLogs: { kind: "none" } })(validEnvironment),

  "flows that belong to a network watcher of another name": withNetwork({
    flowLogs: { kind: "stored", days: 365, watcher: { resourceGroup: "watchers", name: "central" } },
  })(validEnvironment),

  "keys created in an adopted network": withAdopted({})(validEnvironment),

  "an adopted network without a subnet, with keys that exist": withAdopted({
    subnets: {},
    keys: adoptedKeys(subscriptionId),
  })(validEnvironment),

  "an adopted network with subnets of the least size": withAdopted({
    subnets: {
      ...adoptedNetwork.subnets,
      endpoints: { name: "e", cidr: "10.3.32.0/29" },
      data: { name: "d", cidr: "10.3.33.0/28" },
    },
  })(validEnvironment),

  "managed identities for plan and apply": withTexas({
    identities: {
      kind: "managed-identity",
      plan: "22222222-0000-4000-8000-000000000020",
      apply: "22222222-0000-4000-8000-000000000021",
    },
  })(validEnvironment),

  "two tenants in one environment": edit.each(
    withTexas(),
    put("regions.arizona", {
      ...texas,
      role: "sandbox",
      location: "westus3",
      subscriptionId: "22222222-0000-4000-8000-000000000077",
      tenantId: tenantId.replace(/1$/, "2"),
      network: { ...createdNetwork, cidr: "10.4.0.0/16", zones: { a: { number: "1" } } },
    }),
  )(validEnvironment),

  "names of 31 characters in Azure": edit.each(
    put("name", longest),
    put("regions", { [longest]: texas }),
    put(`regions.${longest}.network.from`, { [longest]: { cidr: "10.210.0.0/16", protocol: "all" } }),
  )(validEnvironment),

  "tags with colons, dots and spaces in Azure": edit.each(
    withTexas({ tags: { "Business Unit": "Futures / Options: CME + ICE" } }),
    edit.environment({ tags: { "desk:name": "@equities", "2nd.line": "risk" } }),
  )(validEnvironment),

  "a fleet of Azure where there is no cluster, in a zone that is not the first": withFleet({ zone: "c" })(
    validEnvironment,
  ),

  "a fleet of Azure in a region without availability zones, with an Ultra Disk": withTexas({
    location: "northcentralus",
    network: { ...createdNetwork, zones: { c: {} } },
    fleets: {
      gateway: {
        ...soundFleet({
          dataDisks: {
            journal: {
              kind: "ultra",
              lun: 63,
              sizeGiB: 4,
              iops: 100,
              megabytesPerSecond: 1,
              sectorBytes: 512,
            },
          },
        }),
        zone: "c",
      },
    },
  })(validEnvironment),

  "two generations of a fleet of Azure side by side, of other sizes and images": withFleet({
    active: "b",
    generations: {
      a: gatewayGeneration,
      b: {
        ...gatewayGeneration,
        machine: "Standard_E112ibds_v5",
        members: { one: { host: 16 } },
        tuning: { preset: "balanced" },
        placement: { kind: "none", reason: "it fills its host" },
        osDisk: { kind: "ephemeral", sizeGiB: 2040 },
        diskController: "scsi",
        image: {
          kind: "own",
          id: `/subscriptions/${subscriptionId}/resourceGroups/images/providers/Microsoft.Compute/galleries/hft_images/images/engine-24.04/versions/1.0.0`,
        },
        signIn: { by: "entra", publicKey: `${publicKey} duty@desk`, user: "d" },
      },
    },
  })(validEnvironment),

  "a fleet of Azure close to machines of others, in a group that exists": withGateway({
    placement: {
      kind: "shared",
      groupId: `/subscriptions/${subscriptionId}/resourceGroups/floor/providers/Microsoft.Compute/proximityPlacementGroups/floor`,
    },
  })(validEnvironment),

  "a size of Azure that the catalogue does not list, with disks": withGateway({
    machine: "Standard_Q64ads_v9",
    dataDisks: {
      records: { kind: "premium-v2", lun: 0, sizeGiB: 65_536, iops: 80_000, megabytesPerSecond: 2000 },
    },
  })(validEnvironment),

  "members and disks of Azure with names of 31 characters": withFleet({
    active: longest,
    generations: {
      [longest]: {
        ...gatewayGeneration,
        members: { [longest]: { host: 31 } },
        dataDisks: { [longest]: { kind: "premium-v2", lun: 0, sizeGiB: 1 } },
      },
    },
  })(validEnvironment),

  "two internal ingresses of Azure with one port, by floating IP, and a Service's address": withAks(
    {},
    {
      fleets: { gateway: { ...soundFleet(), from: {} } },
      ingress: {
        orders: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "internal", host: 0 },
          from: ["10.210.4.0/24"],
          ports: [9878],
          floatingIp: true,
          health: { port: 9878 },
        },
        quotes: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "internal", host: 31 },
          from: ["10.210.4.0/24", "10.210.5.0/24"],
          ports: [9878, 9879],
          floatingIp: true,
          health: { port: 9878, path: "/serving?side=sell" },
          idleMinutes: 100,
        },
        people: { kind: "service", label: "hft-people" },
      },
    },
  )(validEnvironment),
};
