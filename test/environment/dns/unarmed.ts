import { mapValues } from "../../../src/core/map-values";
import type { ResolvedDns, ResolvedName } from "../../../src/environment/dns/resolve";

/** The DNS before any of its checks is on a record. */
export function unarmed(dns: ResolvedDns): ResolvedDns {
  return { ...dns, names: mapValues(dns.names, (name) => ({ ...name, routing: unarmedRouting(name) })) };
}

function unarmedRouting({ routing }: ResolvedName): ResolvedName["routing"] {
  if (routing.kind === "failover") return { ...routing, armed: [] };
  return {
    ...routing,
    default: { ...routing.default, armed: [] },
    places: mapValues(routing.places, (place) => ({ ...place, armed: [] })),
  };
}
