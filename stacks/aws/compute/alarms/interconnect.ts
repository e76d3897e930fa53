import type { TerraformRemoteState } from "cdktf";
import type { InterconnectLink } from "../../../../src/aws/interconnect/interconnect";
import { remoteInterconnect } from "../../../../src/aws/interconnect/remote-interconnect";
import {
  connectionAlarms,
  virtualInterfaceAlarms,
} from "../../../../src/aws/interconnect/alarms/direct-connect";
import { probeAlarms } from "../../../../src/aws/interconnect/alarms/probe";
import { vpnAlarms } from "../../../../src/aws/interconnect/alarms/vpn";
import type { MetricAlarm } from "../../../../src/aws/monitoring/metric-alarm";
import type { Link } from "../../../../src/aws/interconnect/spec/schema";
import type { Monitoring } from "../../../../src/aws/monitoring/spec/schema";
import type { AwsRegionContext } from "../../region";

/**
 * Returns the alarms of a region's interconnect. A link has alarms once it is established: one on order is down for
 * days.
 *
 * @param networkState outputs of the network stack, which creates the interconnect
 */
export function alarmsOfInterconnect(
  context: AwsRegionContext,
  { thresholds }: Monitoring,
  networkState: TerraformRemoteState,
): MetricAlarm[] {
  const config = context.region.interconnect;
  if (config === undefined) return [];
  const { links, vpn, monitorName, probeIds } = remoteInterconnect(
    networkState,
    config,
    context.region.prefix,
  );
  const established = Object.entries(config.links).filter(([, { phase }]) => phase.kind === "established");
  const linked = established.length > 0;
  const vpns = Object.entries(vpn);
  return [
    ...established.flatMap(([name, link]) => alarmsOfLink(name, link, links[name])),
    ...vpns.flatMap(([name, { id }]) =>
      vpnAlarms({ name: `vpn-${name}`, vpnConnectionId: id, backup: linked }, thresholds),
    ),
    // Without an established link or a VPN, every probe fails.
    ...(monitorName !== undefined && (linked || vpns.length > 0)
      ? Object.entries(probeIds).flatMap(([name, probeId]) =>
          probeAlarms({ name: `probe-${name}`, monitorName, probeId }, thresholds),
        )
      : []),
  ];
}

function alarmsOfLink(name: string, link: Link, ids: InterconnectLink | undefined): MetricAlarm[] {
  if (ids === undefined) return [];
  const { id, connectionIds, virtualInterfaceIds } = ids;
  const encrypted =
    link.kind === "dedicated" && "macsecKey" in link.phase && link.phase.macsecKey !== undefined;
  const speedGbps = "speedGbps" in link ? link.speedGbps : undefined;
  return [
    ...Object.entries(connectionIds).flatMap(([port, connectionId]) =>
      connectionAlarms({ name: portName(name, port, link), connectionId, macsec: encrypted, speedGbps }),
    ),
    ...Object.entries(virtualInterfaceIds).flatMap(([key, virtualInterfaceId]) =>
      id === undefined
        ? []
        : virtualInterfaceAlarms({
            // For a LAG its own id: Direct Connect publishes the interface's metrics under it.
            name: `vif-${name}-${key}`,
            connectionId: id,
            virtualInterfaceId,
          }),
    ),
  ];
}

/** Returns the name of a port in alarms: the link's, with that of the port in a LAG, which has several. */
function portName(link: string, port: string, { kind }: Link): string {
  return kind === "lag" ? `link-${link}-${port}` : `link-${link}`;
}
