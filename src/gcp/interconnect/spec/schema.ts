import * as v from "valibot";
import { cidr, distinct, object, plainName, whole, type Parsed, type Stated } from "../../../core/primitives";
import { adoptedLinkSchema, dedicatedLinkSchema } from "./dedicated-schema";
import { partnerLinkSchema } from "./partner-schema";
import { asn } from "./session-schema";
import { vpnSchema } from "./vpn-schema";

const advertises = v.variant("kind", [
  object({
    /** Every subnet of the network, secondary ranges included. */
    kind: v.literal("subnets"),
    /** Blocks beside them, for example that of managed services, in which databases have their addresses. @default none */
    also: v.optional(distinct(cidr), []),
  }),
  object({
    /** These blocks and no other. */
    kind: v.literal("only"),
    /** At least one. */
    blocks: v.pipe(distinct(cidr), v.minLength(1, "at least one block")),
  }),
]);

/** A region's private paths to venues, brokers and colocation racks. */
export const gcpInterconnectSchema = object({
  /**
   * ASN of Google's side, private: 64512 to 65534, or 4200000000 to 4294967294. Routers of partner links have 16550
   * instead. It stays with a router for ever.
   * @default 64512
   */
  asn: v.optional(asn, 64_512),
  /** What Google announces to the other side. @default { kind: "subnets" } */
  advertises: v.optional(advertises, { kind: "subnets", also: [] }),
  /** Prefixes that the other side announces. */
  receives: distinct(cidr),
  /**
   * Seconds between BGP keepalive messages, 20 to 60: a session is given up after three without an answer, unless BFD
   * finds out earlier.
   * @default 20: the fastest
   */
  keepaliveSeconds: v.optional(whole(20, 60), 20),
  /** Connections to the other side, by name. */
  links: v.record(plainName, v.variant("kind", [partnerLinkSchema, dedicatedLinkSchema, adoptedLinkSchema])),
  /** VPNs by name: over the internet beside the links, or inside encrypted attachments. @default none */
  vpn: v.optional(v.record(plainName, vpnSchema), {}),
});

/** An interconnect as an environment file states it. */
export type GcpInterconnectInput = Stated<typeof gcpInterconnectSchema>;
export type GcpInterconnect = Parsed<typeof gcpInterconnectSchema>;

export type Link = GcpInterconnect["links"][string];
