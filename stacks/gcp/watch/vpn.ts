import { vpnAlarms } from "../../../src/gcp/interconnect/alarms/vpn";
import { attachmentsOf } from "../../../src/gcp/interconnect/spec/attachments";
import { backsUp, isCarried } from "../../../src/gcp/interconnect/spec/backup";
import { tunnelName } from "../../../src/gcp/interconnect/spec/link-names";
import { linkProject } from "../../../src/gcp/interconnect/spec/link-project";
import { tunnelsOf } from "../../../src/gcp/interconnect/spec/vpn";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import type { AlarmThresholds } from "../../../src/gcp/monitoring/spec/schema";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

/** Returns the alarms of a region's VPNs, but of one inside attachments that are still on order. */
export function alarmsOfVpns(
  { interconnect, network, place }: GcpResolvedRegion,
  thresholds: AlarmThresholds,
): Alarm[] {
  if (interconnect === undefined || linkProject(network) !== undefined) return [];
  const attachments = attachmentsOf(interconnect.links);
  return Object.entries(interconnect.vpn).flatMap(([key, vpn]) => {
    if (!isCarried(vpn, attachments)) return [];
    return vpnAlarms(
      {
        name: `vpn-${key}`,
        tunnels: tunnelsOf(vpn).map((tunnel) => tunnelName(place, key, tunnel)),
        region: place.region,
        backup: backsUp(vpn, attachments),
      },
      thresholds,
    );
  });
}
