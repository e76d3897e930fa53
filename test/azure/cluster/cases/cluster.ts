import type { aksClusterRules } from "../../../../src/azure/cluster/spec/rules";
import type { freezeRules } from "../../../../src/azure/cluster/spec/window-rules";
import type { machineProblems } from "../../../../src/azure/machines/spec/machine-rules";
import type { CasesOf } from "../../../problems/case";
import { edit, omit, put } from "../../../problems/parts";
import { addresses, aksCluster, withAdoptedAks, withAks } from "../../clusters";
import { adoptedKeys, adoptedNetwork, createdNetwork, subscriptionId } from "../../texas";

const cluster = "regions.texas.cluster";
const privateEndpoint = { kind: "private-endpoint" } as const;
const platform = { kind: "platform" } as const;

type OfCluster = Exclude<keyof (typeof aksClusterRules)["problems"], keyof typeof machineProblems>;
type Codes = OfCluster | keyof (typeof freezeRules)["problems"];

export const clusterCases: CasesOf<Codes> = {
  "AZURE-AKS-001": [
    {
      mistake: "a version that is out of community support",
      edit: withAks({ version: "1.33" }),
      at: `${cluster}.version`,
      value: "1.33, whose support ended",
      remedy: 'plan: "long-term"',
    },
  ],
  "AZURE-AKS-002": [
    {
      mistake: "a slip in a version",
      edit: withAks({ version: "1.63" }),
      at: `${cluster}.version`,
      value: "1.63",
    },
  ],
  "AZURE-AKS-003": [
    {
      mistake: "the guide's version",
      edit: withAks({ version: "1.28" }),
      at: `${cluster}.version`,
      value: "1.28",
      remedy: "one minor version at a time",
    },
    {
      mistake: "a version whose long-term support ended in this year",
      edit: withAks({ version: "1.30", plan: "long-term" }),
      at: `${cluster}.version`,
      value: "1.30",
    },
  ],
  "AZURE-AKS-004": [
    {
      mistake: "nodes that go first",
      edit: withAks({ version: "1.35", nodeVersion: "1.36" }),
      at: `${cluster}.nodeVersion`,
      value: "1.36 in a cluster of 1.35",
      remedy: "control plane first",
    },
    {
      mistake: "nodes that nobody upgraded for years",
      edit: withAks({ version: "1.36", nodeVersion: "1.32" }),
      at: `${cluster}.nodeVersion`,
      value: "1.32 in a cluster of 1.36",
    },
  ],
  "AZURE-AKS-005": [
    {
      mistake: "an adopted network whose zone of the cluster's name was forgotten",
      edit: withAdoptedAks(
        { api: privateEndpoint, secrets: platform },
        { dnsZones: adoptedNetwork.dnsZones },
      ),
      at: cluster,
      value: "no network.dnsZones.cluster",
    },
    {
      mistake: "an API server in a network without a subnet for it",
      edit: withAdoptedAks({ secrets: platform }, { subnets: adoptedNetwork.subnets }),
      at: cluster,
      value: "no network.subnets.apiServer",
    },
  ],
  "AZURE-AKS-006": [
    {
      mistake: "blocks of a cluster's own where the address plan has them",
      edit: withAks({ addresses: { services: "172.16.0.0/20" } }),
      at: `${cluster}.addresses`,
      remedy: "remove it",
    },
    {
      mistake: "an adopted network, in which nothing says what services and pods get",
      edit: withAdoptedAks({ addresses: undefined }),
      at: `${cluster}.addresses`,
      remedy: "addresses.services and addresses.pods",
    },
    {
      mistake: "services without pods",
      edit: withAdoptedAks({ addresses: { services: addresses.services } }),
      at: `${cluster}.addresses.pods`,
      value: "not set",
    },
  ],
  "AZURE-AKS-007": [
    {
      mistake: "services in the subnet of the engines",
      edit: withAdoptedAks({ addresses: { ...addresses, services: "10.3.16.0/22" } }),
      at: `${cluster}.addresses.services`,
      value: "overlaps 10.3.16.0/20",
      alsoExpected: ["ADDR-001"],
    },
    {
      mistake: "a block of pods for not even one node",
      edit: withAdoptedAks({ addresses: { ...addresses, pods: "10.3.192.0/25" } }),
      at: `${cluster}.addresses.pods`,
      alsoExpected: ["AZURE-POOL-009"],
    },
  ],
  "AZURE-AKS-008": [
    {
      mistake: "a network that was cut off from the internet",
      edit: withAks({}, { network: { ...createdNetwork, nat: { kind: "none" } } }),
      at: `${cluster}.outbound.kind`,
      value: "nat-gateway",
    },
    {
      mistake: "an appliance that no default route leads to",
      edit: withAks({ outbound: { kind: "routes" } }),
      at: `${cluster}.outbound.kind`,
      remedy: "0.0.0.0/0",
    },
  ],
  "AZURE-AKS-009": [
    {
      mistake: "a private vault, and an API server that is not in the network",
      edit: withAks({ api: privateEndpoint }),
      at: `${cluster}.secrets.kind`,
      remedy: "vnet-integration",
    },
    {
      mistake: "a vault that lists who runs Terraform",
      edit: withAks(
        {},
        {
          network: {
            ...createdNetwork,
            keys: { kind: "create", access: { kind: "listed", from: ["198.51.100.16/28"] } },
          },
        },
      ),
      at: `${cluster}.secrets.kind`,
      value: "lists addresses",
    },
  ],
  "AZURE-AKS-010": [
    {
      mistake: "adopted keys that were made before there was a cluster",
      edit: withAks({}, { network: { ...createdNetwork, keys: adoptedKeys(subscriptionId) } }),
      at: `${cluster}.secrets.kind`,
      remedy: "network.keys.secrets",
    },
  ],
  "AZURE-AKS-011": [
    {
      mistake: "a region without API servers in networks",
      edit: withAks({}, { location: "qatarcentral" }),
      at: `${cluster}.api.kind`,
      value: "qatarcentral",
      alsoExpected: ["AZURE-ZONE-004"],
    },
  ],
  "AZURE-AKS-012": [
    {
      mistake: "a network with the zone of the engine only",
      edit: withAks({}, { network: { ...createdNetwork, zones: { a: createdNetwork.zones.a } } }),
      at: cluster,
      value: "1",
    },
  ],
  "AZURE-AKS-013": [
    {
      mistake: "a cluster copied from the sandbox",
      edit: withAks({ access: { admins: [] } }),
      at: `${cluster}.access.admins`,
      remedy: "group",
    },
  ],
  "AZURE-AKS-014": [
    {
      mistake: "the plan of the sandbox",
      edit: withAks({ plan: "free" }),
      at: `${cluster}.plan`,
    },
  ],
  "AZURE-AKS-015": [
    {
      mistake: "a small machine for small pods",
      edit: withAks({ system: { machine: "Standard_D2s_v5" } }),
      at: `${cluster}.system.machine`,
      value: "2 vCPUs",
    },
    {
      mistake: "a machine that saves up its CPU",
      edit: withAks({ system: { machine: "Standard_B4ms" } }),
      at: `${cluster}.system.machine`,
      value: "Standard_B4ms",
    },
  ],
  "AZURE-AKS-016": [
    {
      mistake: "one system node of a production cluster",
      edit: withAks({ system: { ...aksCluster.system, nodes: { min: 1, max: 3 } } }),
      at: `${cluster}.system.nodes.min`,
    },
  ],
  "AZURE-AKS-017": [
    {
      mistake: "the year that nobody turned",
      edit: withAks({ freezes: { "year-end": { from: "2026-12-18", until: "2026-01-04" } } }),
      at: `${cluster}.freezes.year-end.until`,
      remedy: "after 2026-12-18",
    },
  ],
  "AZURE-AKS-018": [
    {
      mistake: "a freeze without the window that it is a part of",
      edit: edit.each(
        withAks({ freezes: { "year-end": { from: "2026-12-18", until: "2027-01-04" } } }),
        omit("changeWindow"),
      ),
      at: `${cluster}.freezes`,
      alsoExpected: ["ENV-001"],
    },
  ],
  "AZURE-AKS-019": [
    {
      mistake: "a window of four hours, of which the change of the clock takes one",
      edit: edit.each(withAks(), put("changeWindow.durationHours", 4)),
      at: "changeWindow",
      value: "3 hours",
    },
  ],
};
