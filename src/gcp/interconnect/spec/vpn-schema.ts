import * as v from "valibot";
import { cidr, distinct, ipv4, object, reference, type Parsed } from "../../../core/primitives";
import { sessionEntries } from "./session-schema";

const entries = {
  ...sessionEntries,
  /**
   * Block of 169.254.0.0/16 for the BGP sessions, of which each tunnel has a /30: a /29 for two tunnels, a /28 for four.
   * Google has the first address of a /30, the other side the second.
   */
  sessions: cidr,
};

const attachmentName = object({
  /** Name of a link of the region. */
  link: reference,
  /** Name of an encrypted attachment on it. */
  attachment: reference,
});

/**
 * An HA VPN gateway with its tunnels. The key of each tunnel is the variable `vpn_shared_secret_<vpn>_<tunnel>`, which
 * has no default and enters Terraform's state. Another key replaces its tunnel, while the others stay up.
 */
export const vpnSchema = v.variant("kind", [
  object({
    ...entries,
    /**
     * Over the internet, beside the links. Google prefers neither: the other side announces over the VPN with a higher
     * MED than over the links, and `priority` does the same for what Google announces.
     */
    kind: v.literal("internet"),
    /** Public addresses of the other side: one or two for two tunnels, four for four. */
    addresses: v.pipe(
      distinct(ipv4),
      v.check((all) => [1, 2, 4].includes(all.length), "one, two or four addresses"),
    ),
  }),
  object({
    ...entries,
    /** Inside a pair of encrypted attachments: machines reach the other side through its tunnels only. */
    kind: v.literal("interconnect"),
    /** Attachment of the gateway's first interface, in the first edge availability domain. */
    first: attachmentName,
    /** Attachment of its second interface, in the second domain. */
    second: attachmentName,
    /** Addresses of the other side, which it announces over the attachments: one or two. */
    addresses: v.pipe(
      distinct(ipv4),
      v.check((all) => [1, 2].includes(all.length), "one or two addresses"),
    ),
  }),
]);

export type Vpn = Parsed<typeof vpnSchema>;
