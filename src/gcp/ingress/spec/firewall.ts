import { probers, rulePriority, type FirewallRule } from "../../network/spec/firewall";
import type { FleetIngress } from "./schema";

/** Returns the ports that a load balancer forwards: those of clients, and that of health where DNS asks it. */
export function forwardedPorts({ ports, checkedFrom, health }: FleetIngress): readonly number[] {
  return [...new Set([...ports, ...(checkedFrom.length > 0 ? [health.port] : [])])];
}

const makers = ["clients", "probes", "checkers"] as const;

/** Returns the priorities of the rules of an ingress. */
export function ingressPriorities(name: string): readonly number[] {
  return makers.map((maker) => priorityOf(name, maker));
}

/**
 * Returns the rules that the firewall policy of a created network gets for an ingress.
 *
 * They name the machines and no block of destinations: a packet through a passthrough load balancer is addressed to
 * the load balancer, that of a health check too. Source: Cloud Load Balancing documentation, Passthrough Network Load
 * Balancer overviews, Health check probe packets; Health checks overview, Probe IP ranges and firewall rules.
 */
export function ingressFirewallRules(
  name: string,
  ingress: FleetIngress,
  serviceAccount: string,
): readonly FirewallRule[] {
  const { from, checkedFrom, ports, health } = ingress;
  const rule = (
    maker: (typeof makers)[number],
    what: {
      readonly description: string;
      readonly peers: readonly string[];
      readonly ports: readonly number[];
    },
  ): FirewallRule[] =>
    what.peers.length === 0
      ? []
      : [
          {
            name: `ingress-${name}-${maker}`,
            priority: priorityOf(name, maker),
            direction: "INGRESS",
            action: "allow",
            description: what.description,
            peers: what.peers,
            protocol: "tcp",
            ports: what.ports.map(String),
            serviceAccounts: [serviceAccount],
          },
        ];
  return [
    ...rule("clients", { description: `Ingress ${name}, its clients`, peers: from, ports }),
    ...rule("probes", {
      description: `Ingress ${name}, health checks of its load balancer`,
      peers: probers,
      ports: [health.port],
    }),
    ...rule("checkers", {
      description: `Ingress ${name}, health checks of DNS`,
      peers: checkedFrom,
      ports: [health.port],
    }),
  ];
}

function priorityOf(name: string, maker: (typeof makers)[number]): number {
  return rulePriority("ingress", `${name} ${maker}`);
}
