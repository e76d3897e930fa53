import { ExpressRouteCircuit } from "@cdktf/provider-azurerm/lib/express-route-circuit";
import type { ExpressRoutePort } from "@cdktf/provider-azurerm/lib/express-route-port";
import type { Construct } from "constructs";
import type { LinkPlace } from "./link-place";
import type { DirectLink, ProviderLink } from "./spec/circuit-schema";
import { circuitName } from "./spec/names";

export interface CircuitProps {
  /** Name of the link in the environment. */
  readonly key: string;
  readonly link: ProviderLink | DirectLink;
  /** Port pair of a direct link. */
  readonly port: ExpressRoutePort | undefined;
  readonly place: LinkPlace;
}

/**
 * Orders a circuit. Bandwidth grows, and tier and billing change in place; anything else, and less bandwidth, cancels the
 * circuit and orders another one, which `protect` refuses.
 */
export function orderCircuit(scope: Construct, id: string, props: CircuitProps): ExpressRouteCircuit {
  const { key, link, port, place } = props;
  return new ExpressRouteCircuit(scope, id, {
    ...place.home,
    name: circuitName(place.place, key),
    sku: { tier: link.tier, family: link.data === "metered" ? "MeteredData" : "UnlimitedData" },
    ...(link.kind === "provider"
      ? {
          serviceProviderName: link.provider,
          peeringLocation: link.location,
          bandwidthInMbps: link.bandwidthMbps,
        }
      : {
          expressRoutePortId: port?.id,
          bandwidthInGbps: link.bandwidthGbps,
          rateLimitingEnabled: link.rateLimit,
        }),
    lifecycle: { preventDestroy: place.protect },
  });
}

/**
 * Stops an apply before anything is made on a circuit that its carrier has not provisioned. Azure has one on a port pair
 * of one's own provisioned from the start.
 */
export function isProvisioned(
  key: string,
  circuit: ExpressRouteCircuit,
): { condition: string; errorMessage: string } {
  return {
    condition: `\${contains(["Provisioned", "Deprovisioning"], ${circuit.fqn}.service_provider_provisioning_state)}`,
    errorMessage: `the carrier has not provisioned the circuit of link ${key}: keep phase "ordered" until output "interconnect" tells Provisioned`,
  };
}
