import type { clientRules } from "../../../../src/gcp/network/spec/client-rules";
import type { networkRules } from "../../../../src/gcp/network/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { primary as database } from "../../database/databases";
import { adoptedNetwork, createdNetwork, withAdopted, withIowa, withNetwork } from "../../iowa";

const network = "regions.iowa.network";
const ring = "projects/hft-keys/locations/us-central1/keyRings/trading/cryptoKeys";
const adoptedKeys = { kind: "adopt", disks: `${ring}/disks`, data: `${ring}/data` } as const;
const { private: nodes, trading } = adoptedNetwork.subnets;

export const networkCases: CasesOf<
  keyof (typeof networkRules)["problems"] | keyof (typeof clientRules)["problems"]
> = {
  "GCP-NET-001": [
    {
      mistake: "a zone a in a region that begins with b",
      edit: withIowa({
        region: "us-east1",
        network: { kind: "create", cidr: "10.2.0.0/16", zones: { a: "us-east1-a" } },
      }),
      at: `${network}.zones.a`,
      value: "us-east1-a",
      remedy: "us-east1-b, us-east1-c, us-east1-d",
    },
    {
      mistake: "a fourth zone that no letter follows to",
      edit: withNetwork({ zones: { a: "us-central1-a", d: "us-central1-d" } }),
      at: `${network}.zones.d`,
      remedy: "us-central1-f",
    },
  ],
  "GCP-NET-002": [
    {
      mistake: "one zone in two slots",
      edit: withNetwork({ zones: { a: "us-central1-a", b: "us-central1-a" } }),
      at: `${network}.zones.b`,
      value: "also zone a",
    },
  ],
  "GCP-NET-003": [
    {
      mistake: "a small network to be created",
      edit: withNetwork({ cidr: "10.2.0.0/20" }),
      at: `${network}.cidr`,
      value: "10.2.0.0/20",
      remedy: 'kind: "adopt"',
    },
  ],
  "GCP-NET-004": [
    {
      mistake: "a region without zones",
      edit: withNetwork({ zones: {} }),
      at: `${network}.zones`,
      remedy: "us-central1-a, us-central1-b, us-central1-c, us-central1-f",
    },
  ],
  "GCP-NET-005": [
    {
      mistake: "a typing error that leaves the private ranges",
      edit: withNetwork({ cidr: "11.2.0.0/16" }),
      at: `${network}.cidr`,
      value: "11.2.0.0/16",
    },
    {
      mistake: "public addresses as pods of an adopted network",
      edit: withAdopted({
        subnets: {
          private: { name: "nodes", cidr: "10.2.0.0/20", pods: { name: "pods", cidr: "8.0.0.0/17" } },
        },
      }),
      at: `${network}.subnets.private.pods.cidr`,
    },
  ],
  "GCP-NET-006": [
    {
      mistake: "the last egress address given up while machines leave by it",
      edit: withNetwork({ egressAddresses: 0 }),
      at: `${network}.egressAddresses`,
      remedy: 'nat: { kind: "none" }',
    },
  ],
  "GCP-NET-007": [
    {
      mistake: "one subnet copied to a second tier",
      edit: withAdopted({ subnets: { private: nodes, trading: { name: "nodes", cidr: "10.2.16.0/20" } } }),
      at: `${network}.subnets.trading.name`,
      value: "nodes, also regions.iowa.network.subnets.private.name",
    },
    {
      mistake: "pods in the block of another subnet",
      edit: withAdopted({
        subnets: {
          private: { name: "nodes", cidr: "10.2.0.0/20", pods: { name: "pods", cidr: "10.2.16.0/21" } },
          trading,
        },
      }),
      at: `${network}.subnets.private.pods.cidr`,
      value: "overlaps 10.2.16.0/20 of regions.iowa.network.subnets.trading.cidr",
      alsoExpected: ["ADDR-001"],
    },
  ],
  "GCP-NET-009": [
    {
      mistake: "the block of the Docker bridge for clients of a database",
      edit: withIowa({ network: { ...createdNetwork, cidr: "172.17.0.0/16" }, database }),
      at: `${network}.cidr`,
      value: "172.17.0.0/16",
      remedy: "use another block",
    },
    {
      mistake: "pods in that block",
      edit: withIowa({
        network: {
          ...adoptedNetwork,
          keys: adoptedKeys,
          subnets: {
            private: {
              name: "nodes",
              cidr: "10.2.0.0/20",
              pods: { name: "pods", cidr: "172.16.0.0/14" },
              services: { name: "services", cidr: "10.2.64.0/20" },
            },
          },
        },
        database,
      }),
      at: `${network}.subnets.private.pods.cidr`,
    },
  ],
  "GCP-NET-008": [
    {
      mistake: "zones copied from another region",
      edit: withIowa({ region: "us-east4" }),
      at: `${network}.zones.a`,
      value: "us-central1-a",
      remedy: "us-east4-a, us-east4-b, us-east4-c",
    },
  ],
};
