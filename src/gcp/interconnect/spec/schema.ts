import * as v from "valibot";
import { cidr, distinct, object, plainName, whole, type Parsed, type Stated } from "../../../core/primitives";
import { partnerLinkSchema } from "./link-schema";

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
  links: v.record(plainName, v.variant("kind", [partnerLinkSchema])),
});

/** An interconnect as an environment file states it. */
export type GcpInterconnectInput = Stated<typeof gcpInterconnectSchema>;
export type GcpInterconnect = Parsed<typeof gcpInterconnectSchema>;

export type Link = GcpInterconnect["links"][string];
