import type { EndpointOutline } from "../../../environment/dns/endpoint";
import type { AzureIngress } from "./schema";

/** What a name of DNS can lead to: an address. What answers at one that the cluster binds, nobody states here. */
export function endpointOf(ingress: AzureIngress, name: string): EndpointOutline {
  return {
    kind: "address",
    path: `ingress.${name}`,
    public: ingress.kind === "service" || ingress.address.kind === "public",
    ports: ingress.kind === "fleet" ? ingress.ports : undefined,
    health: ingress.kind === "fleet" ? askedAt(ingress.health) : undefined,
    onlyTls13: false,
  };
}

function askedAt({
  protocol,
  port,
  path,
}: NonNullable<EndpointOutline["health"]>): EndpointOutline["health"] {
  return { protocol, port, path };
}
