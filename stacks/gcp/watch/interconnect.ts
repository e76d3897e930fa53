import { attachmentAlarms } from "../../../src/gcp/interconnect/alarms/attachment";
import { connectionAlarms } from "../../../src/gcp/interconnect/alarms/connection";
import { routerAlarms, sessionAlarms } from "../../../src/gcp/interconnect/alarms/session";
import { attachmentsOf, type PlacedAttachment } from "../../../src/gcp/interconnect/spec/attachments";
import { attachmentName, connectionName } from "../../../src/gcp/interconnect/spec/link-names";
import { linkProject } from "../../../src/gcp/interconnect/spec/link-project";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

/**
 * Returns the alarms of a region's links. One on order has none: it carries nothing, and its sessions are down for days.
 * In a Shared VPC everything but the connections lies in the host project, and so do its metrics.
 */
export function alarmsOfInterconnect(region: GcpResolvedRegion): Alarm[] {
  const { interconnect, network, place } = region;
  if (interconnect === undefined) return [];
  const connections = alarmsOfConnections(region);
  if (linkProject(network) !== undefined) return connections;
  const attachments = attachmentsOf(interconnect.links);
  const active = attachments.filter((each) => each.active);
  return [
    ...connections,
    ...active.flatMap((attachment) => alarmsOfAttachment(attachment, place)),
    ...(active.length > 0 && active.length === attachments.length
      ? routerAlarms(
          place.region,
          active.filter(hasOwnSession).map((attachment) => attachmentName(place, attachment)),
        )
      : []),
  ];
}

/** An adopted connection is watched by who ordered it, in his project. */
function alarmsOfConnections({ interconnect, place }: GcpResolvedRegion): Alarm[] {
  return Object.entries(interconnect?.links ?? {}).flatMap(([key, link]) => {
    if (link.kind !== "dedicated" || link.phase.kind !== "established") return [];
    return connectionAlarms({
      name: `link-${key}`,
      interconnect: connectionName(place, key),
      circuits: link.circuits,
      circuitGbps: link.circuitGbps,
      macsec: link.phase.macsecKeys?.enabled ?? false,
    });
  });
}

/** Google names the sessions of a partner's attachments, so no alarm can name one. */
function hasOwnSession({ over }: PlacedAttachment): boolean {
  return over === "dedicated";
}

function alarmsOfAttachment(attachment: PlacedAttachment, place: GcpResolvedRegion["place"]): Alarm[] {
  const { link, name, stated } = attachment;
  const { region } = place;
  const ownName = attachmentName(place, attachment);
  return [
    ...attachmentAlarms({
      name: `vlan-${link}-${name}`,
      attachment: ownName,
      region,
      mbps: stated?.bandwidthMbps,
    }),
    ...(hasOwnSession(attachment)
      ? sessionAlarms({ name: `bgp-${link}-${name}`, peer: ownName, region })
      : []),
  ];
}
