import { defineEnvironment } from "../../src/clouds";
import type { AwsIngressInput } from "../../src/aws/ingress/spec/schema";
import type { AwsNetworkInput } from "../../src/aws/network/spec/schema";

const tenantId = "22222222-0000-4000-8000-000000000001";
const clients = ["198.51.100.0/24"];

const network = (cidr: string, a: string, b: string): AwsNetworkInput => ({
  kind: "create",
  cidr,
  zones: { a, b },
});
const ingress = (exposure: AwsIngressInput["exposure"]): AwsIngressInput => ({
  exposure,
  zones: ["a"],
  from: exposure === "public" ? clients : ["10.200.0.0/16"],
  listener: { kind: "tcp", port: 9878 },
  target: { port: 9878, serving: "one", health: { port: 9000 } },
});
const database = {
  kind: "primary",
  version: "17.9",
  machine: "db.r7i.2xlarge",
  storage: { type: "gp3", sizeGiB: 400 },
} as const;

/**
 * Names in an adopted zone, in every form that they have: a chain of four regions in three clouds, the last of which is not
 * armed yet; orders by place, each place with data of its own; a standby that only a metric knows; routing controls.
 */
export default defineEnvironment({
  name: "headland",
  owner: { team: "rates", costCentre: "RAT-701", alerts: ["rates-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xeur", timezone: "Europe/Berlin", days: "mon-fri", open: "01:00", close: "22:00" }],
  changeWindow: { timezone: "Europe/Berlin", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: { kind: "s3", bucket: "hft-headland-state", region: "eu-north-1" },
  regions: {
    dublin: {
      cloud: "aws",
      role: "primary",
      region: "eu-west-1",
      accountId: "616161616161",
      network: network("10.70.0.0/16", "euw1-az1", "euw1-az2"),
      ingress: { orders: ingress("public") },
      database,
    },
    frankfurt: {
      cloud: "aws",
      role: "dr",
      capacity: "none",
      region: "eu-central-1",
      accountId: "616161616161",
      network: network("10.71.0.0/16", "euc1-az2", "euc1-az3"),
      ingress: { orders: ingress("internal") },
      database: { kind: "replica", replicaOf: "dublin", state: "replica" },
    },
    belgium: {
      cloud: "gcp",
      role: "standby",
      capacity: "none",
      region: "europe-west1",
      projectId: "hft-headland",
      projectNumber: "717171717171",
      network: { kind: "create", cidr: "10.72.0.0/16", zones: { a: "europe-west1-b" } },
      fleets: {
        gateway: {
          active: "a",
          zone: "a",
          addresses: { kind: "slot", slot: 0 },
          generations: {
            a: {
              machine: "c3-standard-44",
              members: { one: { host: 8 } },
              placement: { kind: "none", reason: "one machine" },
              image: { kind: "ubuntu", name: "ubuntu-2404-noble-amd64-v20261105" },
              tuning: { preset: "tradingEngine" },
            },
          },
        },
      },
      ingress: {
        orders: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "public" },
          from: clients,
          checkedFrom: ["203.0.113.0/27"],
          ports: [9878],
          health: { port: 9000 },
        },
      },
      database: {
        kind: "primary",
        edition: "ENTERPRISE",
        version: "17",
        machine: "db-custom-8-32768",
        storage: { type: "PD_SSD", sizeGiB: 400 },
        logicalReplication: true,
        seededBy: { kind: "logical", region: "dublin" },
      },
    },
    zurich: {
      cloud: "azure",
      role: "standby",
      capacity: "none",
      location: "switzerlandnorth",
      subscriptionId: "22222222-0000-4000-8000-000000000080",
      tenantId,
      network: {
        kind: "create",
        cidr: "10.73.0.0/16",
        zones: {
          a: { number: "1", physical: "switzerlandnorth-az1" },
          b: { number: "2", physical: "switzerlandnorth-az2" },
        },
      },
      fleets: {
        gateway: {
          active: "a",
          zone: "a",
          addresses: { kind: "slot", slot: 0 },
          generations: {
            a: {
              machine: "Standard_F32ams_v6",
              members: { one: { host: 8 } },
              placement: { kind: "none", reason: "one machine" },
              image: { kind: "ubuntu", version: "24.04.202611050" },
              tuning: { preset: "balanced" },
              signIn: {
                publicKey:
                  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g duty@hft-trading.example.com",
              },
            },
          },
        },
      },
      ingress: {
        orders: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "public" },
          from: clients,
          ports: [9878],
          health: { protocol: "https", port: 9443 },
        },
      },
      database: {
        kind: "primary",
        version: "17",
        machine: "GP_Standard_D8ds_v5",
        storage: { sizeGiB: 512 },
        availability: { kind: "zone-redundant", zone: "a", standbyZone: "b" },
        administrators: {
          dba: {
            objectId: "33333333-0000-4000-8000-000000000040",
            principalName: "hft-dba",
            principalType: "Group",
          },
        },
        logicalReplication: true,
        seededBy: { kind: "logical", region: "dublin" },
      },
    },
    ohio: {
      cloud: "aws",
      role: "primary",
      region: "us-east-2",
      accountId: "616161616161",
      network: network("10.74.0.0/16", "use2-az1", "use2-az2"),
      ingress: { orders: ingress("public") },
      database,
    },
  },
  dns: {
    accountId: "616161616162",
    roles: {
      plan: "arn:aws:iam::616161616162:role/dns-plan",
      apply: "arn:aws:iam::616161616162:role/dns-apply",
    },
    zone: { kind: "adopt", id: "Z0HEADLAND0EXAMPLE", name: "rates.example.com" },
    switch: { kind: "routing-control", cluster: { kind: "create" } },
    names: {
      orders: {
        label: "fix.orders",
        serves: "stateful",
        ingress: "orders",
        ttlSeconds: 10,
        check: { intervalSeconds: 30, threshold: 2 },
        routing: {
          kind: "failover",
          regions: ["dublin", "frankfurt", "belgium", "zurich"],
          armed: ["frankfurt", "belgium"],
        },
        metrics: {
          frankfurt: {
            region: "eu-central-1",
            namespace: "HFT/Serving",
            metric: "Lease",
            dimensions: { Service: "orders" },
          },
        },
      },
      sessions: {
        serves: "stateful",
        ingress: "orders",
        routing: {
          kind: "geolocation",
          default: { regions: ["dublin", "belgium"], armed: ["belgium"] },
          places: {
            america: { location: { kind: "continent", code: "NA" }, regions: ["ohio"] },
            germany: { location: { kind: "country", code: "DE" }, regions: ["dublin", "zurich"] },
          },
        },
      },
      apex: {
        label: "@",
        serves: "stateless",
        ingress: "orders",
        mode: "automatic",
        routing: { kind: "failover", regions: ["dublin", "ohio"], armed: ["dublin", "ohio"] },
      },
    },
  },
});
