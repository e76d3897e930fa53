import { formatCidr } from "../../../core/cidr";
import { entryOf } from "../../../core/catalogue-file";
import { fleetBlock } from "../../machines/spec/fleet-addresses";
import type { Fleet } from "../../machines/spec/fleet-schema";
import type { AzureNetwork } from "../../network/spec/schema";
import type { AdmittedAccess } from "../../network/spec/security";
import type { AzureIngress, FleetIngress } from "./schema";

/** Returns the ports that a load balancer forwards: those of clients, and that of health where DNS asks it. */
export function forwardedPorts({ ports, checkedFrom, health }: FleetIngress): readonly number[] {
  return [...new Set([...ports, ...(checkedFrom.length > 0 ? [health.port] : [])])];
}

/**
 * Returns what the security group of the machines of a created network admits for its ingresses. A packet has the
 * client's address, and that of the machine; with a floating IP, that of the load balancer, so that the rule names no
 * machine. Azure's own health checks are admitted by the network.
 *
 * Source: Azure documentation, Azure Load Balancer Floating IP configuration (2024-04-12), and Network security groups.
 */
export function ingressAccess(
  ingresses: Readonly<Record<string, AzureIngress>>,
  fleets: Readonly<Record<string, Fleet>>,
  network: AzureNetwork,
): readonly AdmittedAccess[] {
  return Object.entries(ingresses).flatMap(([name, ingress]) => {
    if (ingress.kind !== "fleet") return [];
    const fleet = entryOf(fleets, ingress.fleet);
    const block = fleet && fleetBlock(fleet, network);
    const rule = (maker: string, peers: readonly string[], ports: readonly number[]): AdmittedAccess[] =>
      peers.length === 0
        ? []
        : [
            {
              name: `ingress--${name}--${maker}`,
              side: "from",
              peers,
              machines: block === undefined || ingress.floatingIp ? undefined : formatCidr(block),
              protocol: "tcp",
              ports: ports.map(String),
            },
          ];
    return [
      ...rule("clients", ingress.from, ingress.ports),
      ...rule("checkers", ingress.checkedFrom, [ingress.health.port]),
    ];
  });
}
