import { ingressAlarms } from "../../../src/gcp/ingress/alarms";
import { fleetFullName, fleetGroupName } from "../../../src/gcp/machines/spec/fleet-names";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

/** Returns the alarms of a region's load balancers before fleets; one of a Service of the cluster is GKE's. */
export function alarmsOfIngress({ ingress, fleets, place, tradingCapacity }: GcpResolvedRegion): Alarm[] {
  if (tradingCapacity === "none") return [];
  return Object.entries(ingress).flatMap(([name, stated]) => {
    if (stated.kind !== "fleet") return [];
    const active = fleets[stated.fleet]?.active;
    if (active === undefined) return [];
    return ingressAlarms({ name, group: fleetGroupName(fleetFullName(place, stated.fleet), active) });
  });
}
