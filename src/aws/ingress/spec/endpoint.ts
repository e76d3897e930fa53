import type { EndpointOutline } from "../../../environment/dns/endpoint";
import type { AwsIngress } from "./schema";

/**
 * What a name of DNS can lead to: the load balancer, whose only port is that of its listener. Where targets end TLS they
 * answer a health check of DNS there too.
 */
export function endpointOf({ exposure, listener, target }: AwsIngress, name: string): EndpointOutline {
  return {
    kind: "alias",
    path: `ingress.${name}`,
    public: exposure === "public",
    ports: [listener.port],
    health: { protocol: "https", port: listener.port, path: target.health.path },
    onlyTls13: listener.kind === "tls" && listener.policy === "ELBSecurityPolicy-TLS13-1-3-2021-06",
  };
}
