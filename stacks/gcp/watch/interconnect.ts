import { attachmentAlarms } from "../../../src/gcp/interconnect/alarms/attachment";
import { routerAlarms } from "../../../src/gcp/interconnect/alarms/session";
import { attachmentsOf } from "../../../src/gcp/interconnect/spec/attachments";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import { resourceName } from "../../../src/gcp/region/spec/names";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

/**
 * Returns the alarms of a region's interconnect. One on order has none: it carries nothing, and its sessions are down
 * for days. In a Shared VPC the links lie in the host project, and so do their metrics.
 */
export function alarmsOfInterconnect({ interconnect, network, prefix, region }: GcpResolvedRegion): Alarm[] {
  if (interconnect === undefined) return [];
  if (network.kind === "adopt" && network.hostProjectId !== undefined) return [];
  const attachments = attachmentsOf(interconnect.links);
  const active = attachments.filter((each) => each.active);
  return [
    ...active.flatMap(({ link, name, stated }) =>
      attachmentAlarms({
        name: `vlan-${link}-${name}`,
        attachment: resourceName("compute", prefix, link, name),
        region,
        mbps: stated?.bandwidthMbps,
      }),
    ),
    ...(active.length > 0 && active.length === attachments.length ? routerAlarms(region) : []),
  ];
}
