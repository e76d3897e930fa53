import * as v from "valibot";
import { cidr, object, whole, type Parsed } from "../../../core/primitives";

/** An ASN of either side. */
export const asn = whole(1, 4_294_967_294);

const ownPeering = object({
  /** The region configures the private peering: the carrier hands over Ethernet. */
  kind: v.literal("own"),
  /** VLAN tag, 1 to 4094, as agreed with the carrier. */
  vlan: whole(1, 4094),
  /** ASN of the other side's router; Azure's is 12076. */
  peerAsn: asn,
  /**
   * Block of the primary link, a /30: the other side's router has its first address, Azure the second. It is neither in
   * the network nor in another link's.
   */
  primary: cidr,
  /** Block of the secondary link, another /30. */
  secondary: cidr,
  /**
   * Whether both sides know an MD5 key: the variable `express_route_peering_key_<link>`, which has no default and enters
   * Terraform's state. Another key interrupts the sessions until the other side has it too.
   * @default true
   */
  md5: v.optional(v.boolean(), true),
});

/** The two BGP sessions of a circuit, one over each of its links. */
export const peeringSchema = v.variant("kind", [
  ownPeering,
  object({
    /** The carrier sells routing as a service and configures the peering himself, with the service key. */
    kind: v.literal("carrier"),
  }),
]);

/** How packets of an established circuit reach the network. */
export const linkEntries = {
  /**
   * Weight, 0 to 32 000, of what the network sends: it takes the circuit with the highest, and spreads flows over equal
   * ones. It goes before the length of an AS path. A change sends packets another way.
   * @default 0
   */
  weight: v.optional(whole(0, 32_000), 0),
  /**
   * Whether packets from the circuit go to machines without passing the gateway (FastPath), which needs the SKU ErGw3AZ.
   * @default true: a hop less
   */
  fastPath: v.optional(v.boolean(), true),
};

export type Peering = Parsed<typeof peeringSchema>;
export type OwnPeering = Extract<Peering, { readonly kind: "own" }>;
