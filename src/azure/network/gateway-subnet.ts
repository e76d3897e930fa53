import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { Construct } from "constructs";
import { gatewaySubnetName } from "./spec/network";

export interface GatewaySubnetProps {
  readonly network: VirtualNetwork;
  readonly cidr: string;
  /** Whether Terraform refuses to destroy or replace the subnet, and with it the gateways. */
  readonly protect: boolean;
}

/**
 * Creates the subnet of gateways, with nothing on it: Azure supports neither a security group nor a route to 0.0.0.0/0
 * there, and a gateway without the routes of BGP does not work.
 *
 * Source: VPN Gateway documentation, Configuration settings, Gateway subnet. Read 2026-11-27.
 */
export function gatewaySubnet(scope: Construct, id: string, props: GatewaySubnetProps): Subnet {
  const { network, cidr, protect } = props;
  return new Subnet(scope, id, {
    name: gatewaySubnetName,
    resourceGroupName: network.resourceGroupName,
    virtualNetworkName: network.name,
    addressPrefixes: [cidr],
    lifecycle: { preventDestroy: protect },
  });
}
