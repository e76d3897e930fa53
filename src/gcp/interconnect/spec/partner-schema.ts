import * as v from "valibot";
import { line, object, type Parsed } from "../../../core/primitives";
import { encryptionSchema } from "./encryption-schema";

const partnerAttachment = object({
  /** What it carries. @default { kind: "none" } */
  encryption: v.optional(encryptionSchema, { kind: "none", mtu: 1460 }),
});

export const partnerLinkSchema = object({
  /**
   * Partner Interconnect: VLAN attachments over a service provider's connection. Provider and region decide about
   * bandwidth and VLAN. Google makes the BGP sessions, and their router has the ASN 16550.
   */
  kind: v.literal("partner"),
  /** The service provider, for example `Equinix`. */
  partner: line,
  /** Metro in which the provider meets Google, for example `Chicago`. */
  metro: line,
  /**
   * The attachment of each edge availability domain. Google maintains one domain of a metro at a time, so a pair stays
   * up. @default both
   */
  attachments: v.optional(
    v.pipe(
      object({
        /** In the first edge availability domain. @default none */
        first: v.optional(partnerAttachment),
        /** In the second. @default none */
        second: v.optional(partnerAttachment),
      }),
      v.check(({ first, second }) => (first ?? second) !== undefined, "at least one of first and second"),
    ),
    { first: {}, second: {} },
  ),
  /** Whether the link is on order or carries packets. */
  phase: v.variant("kind", [
    object({
      /**
       * The attachments wait for the provider, who asks for their pairing keys: output `interconnect_pairing_keys`. A
       * key is good for 28 days.
       */
      kind: v.literal("ordered"),
    }),
    object({
      /** The provider has configured his side: the attachments are activated. */
      kind: v.literal("active"),
    }),
  ]),
});

export type PartnerLink = Parsed<typeof partnerLinkSchema>;
