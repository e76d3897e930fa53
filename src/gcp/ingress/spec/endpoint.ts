import type { EndpointOutline } from "../../../environment/dns/endpoint";
import type { GcpIngress } from "./schema";

/** What a name of DNS can lead to: an address. What answers at one that the cluster binds, nobody states here. */
export function endpointOf(ingress: GcpIngress, name: string): EndpointOutline {
  return {
    kind: "address",
    path: `ingress.${name}`,
    public: isPublic(ingress),
    ports: ingress.kind === "fleet" ? ingress.ports : undefined,
    health: ingress.kind === "fleet" ? askedAt(ingress.health) : undefined,
    onlyTls13: false,
  };
}

function isPublic(ingress: GcpIngress): boolean {
  if (ingress.kind === "fleet") return ingress.address.kind === "public";
  return ingress.kind === "global" || ingress.exposure === "public";
}

function askedAt({
  protocol,
  port,
  path,
}: NonNullable<EndpointOutline["health"]>): EndpointOutline["health"] {
  return { protocol, port, path };
}
