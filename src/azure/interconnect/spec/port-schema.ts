import * as v from "valibot";
import { object, text, type Parsed } from "../../../core/primitives";
import { userAssignedIdentityId } from "../../region/spec/primitives";
import { portGbps } from "./bandwidths";
import { peeringLocation } from "./circuit-schema";

/** With a version, so that the two sides change a key when they agree to, not when the vault has a new one. */
const secretUrl = text(
  /^https:\/\/[a-z][a-z0-9-]{1,22}[a-z0-9]\.vault\.azure\.net\/secrets\/[A-Za-z0-9-]{1,127}\/[0-9a-f]{32}$/,
  "the URL of a version of a secret, https://<vault>.vault.azure.net/secrets/<secret>/<version>",
);

const macsecKey = object({
  /** URL of the secret with the name of the key (CKN). */
  name: secretUrl,
  /** URL of the secret with the key (CAK). */
  key: secretUrl,
});

const macsec = object({
  /**
   * Id of the user-assigned identity that may read the secrets: the role Key Vault Secrets User on each of them. The
   * secrets are made outside of Terraform, in a vault with soft delete.
   */
  identity: userAssignedIdentityId,
  /** Cipher of both links; azurerm 4.55 has none with 64-bit packet numbers (XPN). @default "GcmAes256" */
  cipher: v.optional(v.picklist(["GcmAes128", "GcmAes256"]), "GcmAes256"),
  /** Whether frames carry the identifier of their secure channel (SCI), as some routers ask for. @default false */
  sci: v.optional(v.boolean(), false),
  /** Key of the first link. Another key cuts the link until both sides have it: change one link at a time. */
  first: macsecKey,
  /** Key of the second link. */
  second: macsecKey,
});

export type Macsec = Parsed<typeof macsec>;

const links = v.picklist(["both", "first", "second", "none"]);

export const portSchema = object({
  /** Where the ports are, for example `Chicago`. */
  location: peeringLocation,
  /** Speed of each of the two ports in Gbit/s: 10 or 100. */
  gbps: v.picklist(portGbps),
  /**
   * How frames name their circuit: `qinq` by an outer tag that Azure chooses, so that circuits may share a VLAN, or
   * `dot1q` by the VLAN alone. It is part of the order.
   * @default "qinq"
   */
  encapsulation: v.optional(v.picklist(["qinq", "dot1q"]), "qinq"),
  /** How outbound data of circuits of the tier Local is paid. @default "metered" */
  data: v.optional(v.picklist(["metered", "unlimited"]), "metered"),
  /** Whether the ports are on order or lit. */
  phase: v.variant("kind", [
    object({
      /** The ports are reserved and down: the cross-connects are built from their letter of authorisation. */
      kind: v.literal("ordered"),
    }),
    object({
      /** The cross-connects are built. */
      kind: v.literal("established"),
      /**
       * Which of the links is up: one at a time while keys or fibres change.
       * @default "both"
       */
      enabled: v.optional(links, "both"),
      /** MACsec of the links. @default none: frames are not encrypted */
      macsec: v.optional(macsec),
    }),
  ]),
});

export type Port = Parsed<typeof portSchema>;
