import * as v from "valibot";
import { line, object, reference, text, type Parsed } from "../../../core/primitives";
import { circuitTiers } from "../../catalog/expressroute";
import { resourceId } from "../../region/spec/primitives";
import { directGbps, providerMbps } from "./bandwidths";
import { linkEntries, peeringSchema } from "./session-schema";

/** A peering location as Azure writes it, with spaces, and the number of a second building beside the name. */
export const peeringLocation = text(
  /^[A-Z][A-Za-z().' -]{1,40}\d?$/,
  "a peering location such as New York or Chicago2",
);

const order = {
  /**
   * Reach: `Local` the regions of the location's metro, `Standard` those of its geopolitical region, `Premium` all, and
   * 10 000 prefixes instead of 4000.
   * @default "Standard"
   */
  tier: v.optional(v.picklist(circuitTiers), "Standard"),
  /**
   * How outbound data is paid: by the byte, or in the price of the circuit. From `metered` to `unlimited` it changes in
   * place, and never back.
   * @default "metered"
   */
  data: v.optional(v.picklist(["metered", "unlimited"]), "metered"),
};

const ordered = object({
  /** The order is placed: Azure has made a service key, which the carrier asks for. Azure bills from this moment. */
  kind: v.literal("ordered"),
});

const established = object({
  /** The carrier has provisioned the circuit: it gets its peering, and the network is connected to it. */
  kind: v.literal("established"),
  ...linkEntries,
  /** The BGP sessions of the circuit's two paths: of the region's own, or of the carrier. */
  peering: peeringSchema,
});

export const providerLinkSchema = object({
  /** A circuit that a connectivity provider hands over. */
  kind: v.literal("provider"),
  /** The provider as `az network express-route list-service-providers` writes it, for example `Equinix`. */
  provider: line,
  /** Where the provider meets Azure, for example `New York`. It is no region. */
  location: peeringLocation,
  /** Bandwidth in Mbit/s: 50, 100, 200, 500, 1000, 2000, 5000 or 10 000. It grows in place and never shrinks. */
  bandwidthMbps: v.picklist(providerMbps),
  ...order,
  /** Whether the circuit is on order or carries packets. */
  phase: v.variant("kind", [ordered, established]),
});

export const directLinkSchema = object({
  /** A circuit on a port pair of the region's own. */
  kind: v.literal("direct"),
  /** Name of the port pair in `ports`. */
  port: reference,
  /** Bandwidth in Gbit/s: 1, 2, 5 or 10 on ports of 10 Gbit/s, 5, 10, 40 or 100 on ports of 100. */
  bandwidthGbps: v.picklist(directGbps),
  ...order,
  /**
   * Whether Azure holds the circuit to its bandwidth. Otherwise it may use what other circuits of the port leave.
   * @default false
   */
  rateLimit: v.optional(v.boolean(), false),
  /** Whether the circuit waits for its port pair or carries packets. */
  phase: v.variant("kind", [
    object({
      /** The circuit exists, without a peering: its port pair is on order. */
      kind: v.literal("ordered"),
    }),
    established,
  ]),
});

export const adoptedLinkSchema = object({
  /** A circuit that exists, with its peering; Terraform neither orders nor cancels it. */
  kind: v.literal("adopted"),
  /**
   * Id of the circuit. Of one in another subscription its owner makes an authorization, whose key is the variable
   * `express_route_authorization_key_<link>`; it has no default and enters Terraform's state.
   */
  circuit: resourceId(
    "Microsoft.Network/expressRouteCircuits/<name>",
    "Microsoft.Network/expressRouteCircuits/<name>",
  ),
  /** Where it is handed over, for example `Chicago`. */
  location: peeringLocation,
  /** Its tier, which decides how many prefixes the other side may announce. @default "Standard" */
  tier: v.optional(v.picklist(circuitTiers), "Standard"),
  /** An adopted circuit is established. */
  phase: v.variant("kind", [
    object({
      /** It carries packets. */
      kind: v.literal("established"),
      ...linkEntries,
    }),
  ]),
});

export type ProviderLink = Parsed<typeof providerLinkSchema>;
export type DirectLink = Parsed<typeof directLinkSchema>;
export type AdoptedLink = Parsed<typeof adoptedLinkSchema>;
