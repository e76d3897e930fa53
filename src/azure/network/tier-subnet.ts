import { Subnet, type SubnetConfig } from "@cdktf/provider-azurerm/lib/subnet";
import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { Construct } from "constructs";
import type { SubnetSlot } from "./spec/address-plan";
import type { SubnetBlock } from "./spec/network";

export interface TierSubnetProps {
  readonly network: VirtualNetwork;
  readonly slot: SubnetSlot;
  readonly block: SubnetBlock;
  /** Whether Terraform refuses to destroy or replace the subnet, and with it everything that has an address in it. */
  readonly protect: boolean;
}

/**
 * Creates a subnet: those of databases and of an API server are delegated to them, that of private endpoints holds them to
 * its security rules.
 */
export function tierSubnet(scope: Construct, id: string, props: TierSubnetProps): Subnet {
  const { network, slot, block, protect } = props;
  return new Subnet(scope, id, {
    name: block.name,
    resourceGroupName: network.resourceGroupName,
    virtualNetworkName: network.name,
    addressPrefixes: [block.cidr],
    ...ofKind(slot),
    lifecycle: { preventDestroy: protect },
  });
}

/** Subnets that belong to a service of Azure. */
const delegations: Partial<Record<SubnetSlot, { readonly name: string; readonly service: string }>> = {
  data: { name: "postgres", service: "Microsoft.DBforPostgreSQL/flexibleServers" },
  apiServer: { name: "cluster", service: "Microsoft.ContainerService/managedClusters" },
};

function ofKind(slot: SubnetSlot): Partial<SubnetConfig> {
  const { [slot]: delegated } = delegations;
  if (delegated !== undefined) {
    // A subnet of a service of Azure is never private: the service manages its own way out.
    // Source: MicrosoftDocs/azure-docs, default-outbound-access.md of 2025-12-03, limitations of private subnets.
    return {
      delegation: [
        {
          name: delegated.name,
          serviceDelegation: {
            name: delegated.service,
            actions: ["Microsoft.Network/virtualNetworks/subnets/join/action"],
          },
        },
      ],
    };
  }
  return {
    // Azure would give a machine a source address of its own choice, which no venue lists.
    defaultOutboundAccessEnabled: false,
    // By default a security group says nothing of private endpoints.
    ...(slot === "endpoints" && { privateEndpointNetworkPolicies: "NetworkSecurityGroupEnabled" }),
  };
}
