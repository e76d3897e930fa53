import { expressRouteLimits } from "../../../src/azure/catalog/expressroute";
import { circuitAlarms } from "../../../src/azure/interconnect/alarms/circuit";
import { expressRouteGatewayAlarms } from "../../../src/azure/interconnect/alarms/gateway";
import { portAlarms } from "../../../src/azure/interconnect/alarms/port";
import { loggedVpn, vpnAlarms } from "../../../src/azure/interconnect/alarms/vpn";
import { createdGateways, establishedCircuits } from "../../../src/azure/interconnect/spec/circuits";
import { circuitId, connectionName, gatewayId, portId } from "../../../src/azure/interconnect/spec/names";
import type { AlarmThresholds } from "../../../src/azure/monitoring/spec/schema";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";
import { nothing, type Watched } from "./subjects";

/**
 * Returns the alarms of a region's links. One on order has none: it carries nothing, and its sessions are down for days.
 * An adopted circuit is watched by who ordered it.
 */
export function watchedInterconnect(
  { interconnect, place }: AzureResolvedRegion,
  thresholds: AlarmThresholds,
): Watched {
  if (interconnect === undefined) return nothing;
  const circuits = establishedCircuits(interconnect);
  const usedPorts = new Set(
    circuits.flatMap(({ stated }) => (stated.kind === "direct" ? [stated.port] : [])),
  );
  const gateways = createdGateways(interconnect);
  const { fromOnPremisesIpv4 } = expressRouteLimits().routes;
  const maxPrefixes = Math.min(...circuits.map(({ tier }) => fromOnPremisesIpv4[tier]));
  const vpnGatewayId = gatewayId(place, "vpn");
  return {
    alarms: [
      ...circuits.flatMap(({ link, mbps }) =>
        mbps === undefined
          ? []
          : circuitAlarms({ name: `link-${link}`, circuitId: circuitId(place, link), bandwidthMbps: mbps }),
      ),
      ...[...usedPorts].flatMap((port) => portAlarms({ name: `port-${port}`, portId: portId(place, port) })),
      ...(gateways.expressRoute
        ? expressRouteGatewayAlarms({ gatewayId: gatewayId(place, "expressroute"), maxPrefixes })
        : []),
      ...Object.entries(interconnect.vpn?.sites ?? {}).flatMap(([site, { address, session }]) =>
        vpnAlarms(
          {
            site,
            gatewayId: vpnGatewayId,
            connection: connectionName(place, "vpn", site),
            address,
            peer: session.peer,
            // Without a link the VPN is the way, and nothing that it backs up.
            backup: circuits.length > 0,
          },
          thresholds,
        ),
      ),
    ],
    logged: gateways.vpn ? [loggedVpn(vpnGatewayId)] : [],
  };
}
