import * as v from "valibot";
import { cidr, distinct, object, plainName, type Parsed, type Stated } from "../../../core/primitives";
import { resourceId } from "../../region/spec/primitives";
import { adoptedLinkSchema, directLinkSchema, providerLinkSchema } from "./circuit-schema";
import { portSchema } from "./port-schema";
import { vpnSchema } from "./vpn-schema";

/** The SKUs that take a Standard public address. It grows from one to the next in place, and never shrinks. */
const sku = v.picklist(["ErGw1AZ", "ErGw2AZ", "ErGw3AZ"]);

const gateway = v.variant("kind", [
  object({
    /** The first established link creates the gateway, in all zones of the region; that takes up to 45 minutes. */
    kind: v.literal("create"),
    /** Its size: 1, 2 or 10 Gbit/s. @default "ErGw3AZ": the only one with FastPath */
    sku: v.optional(sku, "ErGw3AZ"),
  }),
  object({
    /** An adopted network has a gateway of ExpressRoute already. */
    kind: v.literal("adopt"),
    /** Id of the gateway, in the region's subscription. */
    id: resourceId(
      "Microsoft.Network/virtualNetworkGateways/<name>",
      "Microsoft.Network/virtualNetworkGateways/<name>",
    ),
    /** Its size. */
    sku,
  }),
]);

/**
 * A region's private paths to venues, brokers and colocation racks. The other side hears the blocks of the network, all of
 * them and no other. Circuits carry private peering only: Microsoft peering, to public addresses, is not offered.
 */
export const azureInterconnectSchema = object({
  /** Prefixes that the other side announces. */
  receives: distinct(cidr),
  /** The gateway of ExpressRoute. @default { kind: "create", sku: "ErGw3AZ" } */
  gateway: v.optional(gateway, { kind: "create", sku: "ErGw3AZ" }),
  /** Circuits of ExpressRoute, by name: a link each. */
  links: v.record(plainName, v.variant("kind", [providerLinkSchema, directLinkSchema, adoptedLinkSchema])),
  /** Port pairs of ExpressRoute Direct, by name, for circuits of kind `direct`. @default none */
  ports: v.optional(v.record(plainName, portSchema), {}),
  /** A VPN over the internet, beside the links or in their place. @default none */
  vpn: v.optional(vpnSchema),
});

/** An interconnect as an environment file states it. */
export type AzureInterconnectInput = Stated<typeof azureInterconnectSchema>;
export type AzureInterconnect = Parsed<typeof azureInterconnectSchema>;

export type Link = AzureInterconnect["links"][string];
