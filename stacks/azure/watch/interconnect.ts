import { circuitAlarms } from "../../../src/azure/interconnect/alarms/circuit";
import { expressRouteGatewayAlarms, vpnAlarms } from "../../../src/azure/interconnect/alarms/gateway";
import { portAlarms } from "../../../src/azure/interconnect/alarms/port";
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
  const sites = Object.keys(interconnect.vpn?.sites ?? {});
  return {
    alarms: [
      ...circuits.flatMap(({ link, mbps }) =>
        mbps === undefined
          ? []
          : circuitAlarms({ name: `link-${link}`, circuitId: circuitId(place, link), bandwidthMbps: mbps }),
      ),
      ...[...usedPorts].flatMap((port) => portAlarms({ name: `port-${port}`, portId: portId(place, port) })),
      ...(gateways.expressRoute ? expressRouteGatewayAlarms(gatewayId(place, "expressroute")) : []),
      // Without a link the VPN is the way, and nothing that it backs up.
      ...(circuits.length === 0
        ? []
        : sites.flatMap((site) =>
            vpnAlarms(site, gatewayId(place, "vpn"), connectionName(place, "vpn", site), thresholds),
          )),
    ],
    logged: [],
  };
}
