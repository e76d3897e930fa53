import type { EnvironmentInput } from "../../../src/clouds";
import {
  aksCluster,
  clusterNetwork,
  generalPool,
  withAdoptedAks,
  withAks,
  withAksPools,
} from "../../azure/clusters";
import { adoptedKeys, createdNetwork, subscriptionId } from "../../azure/texas";
import { validEnvironment } from "../valid-environment";

const group = (name: string, type: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/shared/providers/${type}/${name}`;
const identity = (name: string): string => group(name, "Microsoft.ManagedIdentity/userAssignedIdentities");

export const unusualAzureClusters: Readonly<Record<string, EnvironmentInput>> = {
  "a cluster of Azure without a way out, in a network that nothing leaves": withAks(
    { outbound: { kind: "none", registryId: group("hfttrading", "Microsoft.ContainerRegistry/registries") } },
    { network: { ...createdNetwork, nat: { kind: "none" }, egressAddresses: 0 } },
  )(validEnvironment),

  "a cluster of Azure behind an appliance": withAks(
    { outbound: { kind: "routes" } },
    {
      network: {
        ...createdNetwork,
        nat: { kind: "none" },
        routes: { firewall: { cidr: "0.0.0.0/0", via: "10.230.0.4" } },
      },
    },
  )(validEnvironment),

  "a cluster of Azure with identities, keys and subnets that exist": withAdoptedAks(
    {
      addresses: { services: "100.64.0.0/20" },
      identities: {
        kind: "adopt",
        controlPlaneId: identity("control-plane"),
        kubelet: {
          id: identity("kubelet"),
          clientId: "22222222-0000-4000-8000-000000000050",
          principalId: "22222222-0000-4000-8000-000000000051",
        },
      },
      outbound: { kind: "load-balancer" },
    },
    {
      subnets: { ...clusterNetwork.subnets, pods: { name: "pods", cidr: "10.3.64.0/18" } },
      keys: {
        ...adoptedKeys(subscriptionId),
        secrets: {
          keyId: "https://hft-keys.vault.azure.net/keys/secrets/0123456789abcdef0123456789abcdef",
          vaultId: group("hft-keys", "Microsoft.KeyVault/vaults"),
          access: "private",
        },
      },
    },
  )(validEnvironment),

  "a cluster of Azure with a public vault and an API server of Azure's network": withAks(
    { api: { kind: "private-endpoint" } },
    {
      network: { ...createdNetwork, keys: { kind: "create", access: { kind: "anywhere" } } },
    },
  )(validEnvironment),

  "a sandbox of Azure for nothing, in a region without zones": withAks(
    { plan: "free", system: { ...aksCluster.system, nodes: { min: 1, max: 1 } }, access: { admins: [] } },
    {
      role: "sandbox",
      location: "northcentralus",
      network: { ...createdNetwork, zones: { a: {} } },
      pools: {},
    },
  )(validEnvironment),

  "pools of Azure whose names are long, and alike to the last letter": withAksPools({
    "end-of-day-reports-of-desk-a": generalPool,
    "end-of-day-reports-of-desk-b": { ...generalPool, kind: "batch" },
    x: generalPool,
  })(validEnvironment),

  "nodes three versions behind under long-term support": withAks({
    version: "1.35",
    nodeVersion: "1.32",
    plan: "long-term",
  })(validEnvironment),
};
