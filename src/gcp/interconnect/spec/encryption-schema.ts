import * as v from "valibot";
import { cidr, object, type Parsed } from "../../../core/primitives";

/** What a VLAN attachment carries. It is part of the attachment: a change replaces it. */
export const encryptionSchema = v.variant("kind", [
  object({
    /** Packets as the machines send them. */
    kind: v.literal("none"),
    /**
     * Largest packet in bytes: 1440, 1460, 1500 or 8896. The network and the other side's router have the same.
     * @default 1460, as the network's
     */
    mtu: v.optional(v.picklist([1440, 1460, 1500, 8896]), 1460),
  }),
  object({
    /** Only the tunnels of a VPN of kind `interconnect`, which encrypts what machines send. Google sets its MTU. */
    kind: v.literal("ipsec"),
    /** Private block from which the VPN's gateways take their addresses, for example `10.255.0.0/29`. */
    addresses: cidr,
  }),
]);

export type Encryption = Parsed<typeof encryptionSchema>;
