/** The network that a gateway is attached to. */
export interface AttachedNetwork {
  readonly vpcId: string;
  /** Ids of the route tables of private and trading subnets, by a stable name. */
  readonly routeTables: Readonly<Record<string, string>>;
  /** Id of one subnet in each zone, by zone. */
  readonly subnetByZone: Readonly<Record<string, string>>;
}

/** A virtual private or transit gateway, attached to the network and with its routes in the network's tables. */
export interface NetworkAttachment {
  readonly kind: "virtual-private-gateway" | "transit-gateway";
  readonly gatewayId: string;
  /** ASN of AWS's side. */
  readonly asn: number;
}
