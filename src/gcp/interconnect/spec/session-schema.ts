import * as v from "valibot";
import { object, whole, type Parsed } from "../../../core/primitives";

/** An ASN of either side. */
export const asn = whole(1, 4_294_967_294);

const bfd = v.variant("kind", [
  object({
    /** A failed path is noticed by BGP alone, after three keepalive intervals. */
    kind: v.literal("none"),
  }),
  object({
    /** BFD: the session is given up as soon as so many of its packets are missing. */
    kind: v.literal("bfd"),
    /** Who begins: `active` is Google's router, `passive` the other side's. @default "active" */
    starts: v.optional(v.picklist(["active", "passive"]), "active"),
    /** Milliseconds between packets, in both directions, 1000 to 30 000. @default 1000: the least that Google takes */
    intervalMs: v.optional(whole(1000, 30_000), 1000),
    /** Packets that may be missing, 5 to 16. @default 5: the least, so that 5 seconds pass at most */
    multiplier: v.optional(whole(5, 16), 5),
  }),
]);

/** Entries of a BGP session. */
export const sessionEntries = {
  /** ASN of the other side, another than Google's. */
  peerAsn: asn,
  /**
   * Priority (MED) of what Google announces in this session, 0 to 65 535: the other side takes the session with the
   * lowest. A change sends its packets another way.
   * @default 100, as Google's own
   */
  priority: v.optional(whole(0, 65_535), 100),
};

/** Entries of a BGP session over an attachment. */
export const attachmentSessionEntries = {
  ...sessionEntries,
  /** How a failed path is noticed. @default { kind: "bfd" } */
  detection: v.optional(bfd, { kind: "bfd", starts: "active", intervalMs: 1000, multiplier: 5 }),
  /**
   * Whether both sides know an MD5 key: the variable `bgp_auth_key_<link>_<attachment>`, which has no default and
   * enters Terraform's state. A change of the key interrupts the session until the other side has it too.
   * @default true
   */
  md5: v.optional(v.boolean(), true),
};

export type Detection = Parsed<typeof bfd>;
