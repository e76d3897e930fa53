import { isRegionBlock } from "../../../core/address-plan";
import { parseCidr } from "../../../core/cidr";
import type { AddressRange } from "../../../environment/outline";
import { azureBlockCidr } from "../../network/spec/address-plan";
import type { AzureNetwork } from "../../network/spec/schema";
import type { AksCluster } from "./schema";

/** The blocks of a cluster that no network has. */
export interface ClusterAddresses {
  readonly services: string;
  /** Of pods; not set where these have addresses of the network. */
  readonly pods?: string | undefined;
}

/**
 * Returns the blocks of a cluster: those of the region's address plan, or in an adopted network those that it states.
 * `undefined` where an adopted network goes without, and where the region's block is no /16: AZURE-AKS-006 and
 * AZURE-NET-001 refuse that.
 */
export function clusterAddresses(
  { addresses }: Pick<AksCluster, "addresses">,
  network: AzureNetwork,
): ClusterAddresses | undefined {
  if (network.kind === "adopt") return addresses;
  const { cidr } = network;
  if (!isRegionBlock(cidr)) return undefined;
  return {
    services: azureBlockCidr(cidr, "services"),
    pods: podsInNetwork(network) ? undefined : azureBlockCidr(cidr, "pods"),
  };
}

/** Returns the address of the cluster's DNS: the tenth of its services, as AKS has it by default. */
export function dnsServiceAddress(services: string): string {
  const { address } = parseCidr(services) ?? { address: 0 };
  return [24, 16, 8, 0].map((shift) => ((address + 10) >>> shift) & 255).join(".");
}

/** Whether pods have addresses of the network. */
export function podsInNetwork(network: AzureNetwork): boolean {
  return network.kind === "create" ? network.pods === "subnet" : network.subnets.pods !== undefined;
}

/** Returns the ranges that a cluster states itself; paths begin at the region. */
export function clusterRanges(cluster: AksCluster | undefined): readonly AddressRange[] {
  const { services, pods } = cluster?.addresses ?? {};
  return [
    ...(services === undefined
      ? []
      : [{ path: "cluster.addresses.services", cidr: services, purpose: "services" } as const]),
    ...(pods === undefined ? [] : [{ path: "cluster.addresses.pods", cidr: pods, purpose: "pods" } as const]),
  ];
}
