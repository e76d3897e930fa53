import * as v from "valibot";
import {
  cidr,
  distinct,
  email,
  line,
  object,
  plainName,
  text,
  whole,
  type Parsed,
} from "../../../core/primitives";
import { isIsoDate } from "../../../core/iso-date";
import { computeName } from "../../region/spec/primitives";
import { bandwidthsMbps } from "./bandwidths";
import { encryptionSchema } from "./encryption-schema";
import { attachmentSessionEntries } from "./session-schema";

const dedicatedAttachment = object({
  ...attachmentSessionEntries,
  /** Capacity in Mbit/s: 50, 100, 200, 300, 400, 500, 1000, 2000, 5000, 10 000, 20 000, 50 000 or 100 000. */
  bandwidthMbps: v.picklist(bandwidthsMbps),
  /** VLAN tag, 2 to 4094. A change replaces the attachment. */
  vlan: whole(2, 4094),
  /** What it carries. @default { kind: "none" } */
  encryption: v.optional(encryptionSchema, { kind: "none", mtu: 1460 }),
  /**
   * Blocks of 169.254.0.0/16, of a /29 or more, from one of which Google takes the addresses of the session, at most 16.
   * A change replaces the attachment.
   * @default Google takes a /29 of 169.254.0.0/16 that is unused at its edge
   */
  sessionBlocks: v.optional(v.pipe(distinct(cidr), v.minLength(1, "at least one block, or leave it out"))),
});

export type DedicatedAttachment = Parsed<typeof dedicatedAttachment>;

const attachments = {
  /** VLAN attachments by name, at least one. Each is a VLAN of the connection with a BGP session. */
  attachments: v.pipe(
    v.record(plainName, dedicatedAttachment),
    v.check((all) => Object.keys(all).length > 0, "at least one: { name: { bandwidthMbps, vlan, peerAsn } }"),
  ),
};

const macsecKey = object({
  /**
   * From when the key is good, in UTC, for example `2027-03-06T06:00:00Z`. Two keys are at least six hours apart.
   * @default at once: required where there are several
   */
  from: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (time) => isIsoDate(time.slice(0, 10)) && /^T([01]\d|2[0-3])(:[0-5]\d){2}Z$/.test(time.slice(10)),
        "a time in UTC such as 2027-03-06T06:00:00Z",
      ),
    ),
  ),
});

const macsec = object({
  /**
   * Keys by name. Google makes the secret of each, which never passes through Terraform: `gcloud compute interconnects
   * macsec get-config` shows it to the engineer of the other side's router.
   */
  keys: v.pipe(
    v.record(computeName, macsecKey),
    v.check((all) => Object.keys(all).length > 0, "at least one: { name: {} }"),
  ),
  /**
   * Whether frames are encrypted. The other side's router gets its keys before.
   * @default false
   */
  enabled: v.optional(v.boolean(), false),
  /** What the link carries while the sides have no common key: with `must_encrypt` no frames, else clear ones. */
  mode: v.picklist(["must_encrypt", "should_encrypt"]),
});

export type Macsec = Parsed<typeof macsec>;

const location = text(
  /^[a-z]+-zone[12]-\d+$/,
  "an interconnect location such as iad-zone1-1: a city, the edge availability domain and the facility",
);

const ordered = object({
  /** The order is placed; the cross-connect is not built yet. */
  kind: v.literal("ordered"),
});

export const dedicatedLinkSchema = object({
  /** Dedicated Interconnect: ports of Google's in a colocation facility, ordered by this link. */
  kind: v.literal("dedicated"),
  /** Location as `gcloud compute interconnects locations list` writes it, for example `iad-zone1-1`. */
  location,
  /** Speed of a circuit in Gbit/s: 10, 100 or 400. */
  circuitGbps: v.picklist([10, 100, 400]),
  /** Circuits, which are one bundle; at most 8. @default 1 */
  circuits: v.optional(whole(1, 16), 1),
  /** Name of the firm, which Google's letter of authorisation for the cross-connect names. */
  customerName: line,
  /** E-mail address that Google tells of maintenance and outages. */
  nocContact: email,
  /**
   * Whether the ports support MACsec. It is part of the order: a change orders other ports.
   * @default false
   */
  macsec: v.optional(v.boolean(), false),
  /** Whether the link is on order or established. Of the order only `nocContact` can change. */
  phase: v.variant("kind", [
    ordered,
    object({
      /** The cross-connect is built and Google has turned the circuits up, days after the order. */
      kind: v.literal("established"),
      /**
       * Google's id of a circuit, from the stack's output `interconnect`: it is assigned at turn-up, so no apply both
       * orders a connection and creates an attachment on it.
       */
      circuitId: text(
        /^[A-Za-z0-9][A-Za-z0-9._/-]{2,62}$/,
        "Google's id of a circuit, from the stack's output interconnect",
      ),
      /** MACsec of the ports. @default none: frames are not encrypted */
      macsecKeys: v.optional(macsec),
      ...attachments,
    }),
  ]),
});

export const adoptedLinkSchema = object({
  /** A Dedicated Interconnect connection that exists, of another project perhaps; Terraform neither orders nor cancels it. */
  kind: v.literal("adopted"),
  /** The connection, `projects/<project>/global/interconnects/<name>`. Its project is of the same organisation. */
  interconnect: text(
    /^projects\/[a-z][a-z0-9-]{4,28}[a-z0-9]\/global\/interconnects\/[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    "a connection, projects/<project>/global/interconnects/<name>",
  ),
  /** Location as `gcloud compute interconnects locations list` writes it, for example `iad-zone1-1`. */
  location,
  /** An adopted link is established. */
  phase: v.variant("kind", [
    object({
      /** The circuits are up. */
      kind: v.literal("established"),
      ...attachments,
    }),
  ]),
});

export type DedicatedLink = Parsed<typeof dedicatedLinkSchema>;
export type AdoptedLink = Parsed<typeof adoptedLinkSchema>;
