/** The network that a gateway is attached to, as its stack has it. */
export interface AttachedNetwork {
  readonly vpcId: string;
  /** Ids of the route tables of private and trading subnets, by a name that never changes. */
  readonly routeTables: Readonly<Record<string, string>>;
  /** One subnet in each zone, by zone. */
  readonly subnetByZone: Readonly<Record<string, string>>;
}

/** A gateway of either kind, attached to the network and with its routes in the network's tables. */
export interface NetworkAttachment {
  readonly kind: "virtual-private-gateway" | "transit-gateway";
  readonly gatewayId: string;
}
