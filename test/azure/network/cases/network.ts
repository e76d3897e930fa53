import type { networkRules } from "../../../../src/azure/network/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { adoptedNetwork, hubZone, withAdopted, withNetwork } from "../../texas";

const network = "regions.texas.network";
const { private: nodes, endpoints } = adoptedNetwork.subnets;

export const networkCases: CasesOf<keyof (typeof networkRules)["problems"]> = {
  "AZURE-NET-001": [
    {
      mistake: "a small network to be created",
      edit: withNetwork({ cidr: "10.3.0.0/20" }),
      at: `${network}.cidr`,
      value: "10.3.0.0/20",
      remedy: 'kind: "adopt"',
    },
  ],
  "AZURE-NET-002": [
    {
      mistake: "a typing error that leaves the private ranges",
      edit: withNetwork({ cidr: "11.3.0.0/16" }),
      at: `${network}.cidr`,
      value: "11.3.0.0/16",
    },
    {
      mistake: "public addresses as pods of an adopted network",
      edit: withAdopted({
        subnets: { private: nodes, endpoints, pods: { name: "pods", cidr: "8.0.0.0/18" } },
      }),
      at: `${network}.subnets.pods.cidr`,
    },
  ],
  "AZURE-NET-003": [
    {
      mistake: "the egress addresses given up while machines leave by them",
      edit: withNetwork({ egressAddresses: 0 }),
      at: `${network}.egressAddresses`,
      remedy: 'nat: { kind: "none" }',
    },
  ],
  "AZURE-NET-004": [
    {
      mistake: "one subnet copied to a second tier",
      edit: withAdopted({
        subnets: { private: nodes, endpoints, trading: { a: { name: "nodes", cidr: "10.3.16.0/20" } } },
      }),
      at: `${network}.subnets.trading.a.name`,
      value: "nodes, also regions.texas.network.subnets.private.name",
    },
    {
      mistake: "pods in the block of another subnet",
      edit: withAdopted({
        subnets: { private: nodes, endpoints, pods: { name: "pods", cidr: "10.3.8.0/21" } },
      }),
      at: `${network}.subnets.pods.cidr`,
      value: "overlaps 10.3.0.0/20 of regions.texas.network.subnets.private.cidr",
      alsoExpected: ["ADDR-001"],
    },
  ],
  "AZURE-NET-005": [
    {
      mistake: "a gateway in a zone that was removed",
      edit: withNetwork({ nat: { kind: "single", zone: "d" } }),
      at: `${network}.nat.zone`,
      value: "d",
      remedy: "a, b, c",
    },
  ],
  "AZURE-NET-006": [
    {
      mistake: "the zone of Azure Cache for Redis, under which Managed Redis is not found",
      edit: withAdopted({
        dnsZones: { ...adoptedNetwork.dnsZones, redis: hubZone("privatelink.redis.cache.windows.net") },
      }),
      at: `${network}.dnsZones.redis`,
      value: "privatelink.redis.cache.windows.net",
      remedy: "privatelink.redis.azure.net",
    },
    {
      mistake: "the zone of clusters of another region",
      edit: withAdopted({
        dnsZones: { ...adoptedNetwork.dnsZones, cluster: hubZone("privatelink.eastus2.azmk8s.io") },
      }),
      at: `${network}.dnsZones.cluster`,
      remedy: "privatelink.southcentralus.azmk8s.io",
    },
    {
      mistake: "a zone for the private endpoint of a database that lies in the network itself",
      edit: withAdopted({
        dnsZones: { ...adoptedNetwork.dnsZones, postgres: hubZone("privatelink.postgres.azure.com") },
      }),
      at: `${network}.dnsZones.postgres`,
      remedy: ".postgres.database.azure.com",
    },
  ],
  "AZURE-NET-007": [
    {
      mistake: "a subnet as small as a link",
      edit: withAdopted({
        subnets: { private: nodes, endpoints: { name: "endpoints", cidr: "10.3.32.0/30" } },
      }),
      at: `${network}.subnets.endpoints.cidr`,
      remedy: "/29",
    },
    {
      mistake: "a subnet of eight addresses for a database and its standby",
      edit: withAdopted({ subnets: { endpoints, data: { name: "databases", cidr: "10.3.48.0/29" } } }),
      at: `${network}.subnets.data.cidr`,
      remedy: "/28",
    },
  ],
};
