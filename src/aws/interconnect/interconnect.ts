import { resourceName } from "../region/spec/names";
import { mapValues } from "../../core/map-values";
import type { Link } from "./spec/interconnect";

/** One link, for its alarms: Direct Connect's metrics have the dimensions ConnectionId and VirtualInterfaceId. */
export interface InterconnectLink {
  /** What phase `established` states: the id of the connection or LAG. Nothing before a carrier made it. */
  readonly id?: string | undefined;
  /** Of each port, by a name that never changes: those of `connectionNames`. */
  readonly connectionIds: Readonly<Record<string, string>>;
  /** By name; none before the cross-connect is there. */
  readonly virtualInterfaceIds: Readonly<Record<string, string>>;
}

/** One VPN connection, for its alarms: AWS/VPN has the dimensions VpnId and TunnelIpAddress. */
export interface InterconnectVpn {
  readonly id: string;
  /** ARN of the secret with the tunnels' keys, for whoever configures the router. */
  readonly keyArn: string;
  /** Public addresses of the two tunnels at AWS. */
  readonly tunnelAddresses: { readonly first: string; readonly second: string };
}

/**
 * What others need of a region's interconnect. `ExchangeInterconnect` creates one, `remoteInterconnect` reads one
 * from its stack's outputs.
 */
export interface Interconnect {
  /** Of the Direct Connect gateway, for a region that adopts it. */
  readonly gatewayId: string;
  /** Of the virtual private or transit gateway. */
  readonly attachedGatewayId: string;
  readonly links: Readonly<Record<string, InterconnectLink>>;
  readonly vpn: Readonly<Record<string, InterconnectVpn>>;
  /** The monitor of the probes, whose metrics are in AWS/NetworkMonitor. Nothing where there is no probe. */
  readonly monitorName?: string | undefined;
  readonly probeIds: Readonly<Record<string, string>>;
}

/** The name of a region's monitor; what reads its metrics computes it. */
export function monitorName(prefix: string): string {
  return resourceName("networkMonitor", prefix, "interconnect");
}

/** The outputs of an interconnect's stack: the contract that `remoteInterconnect` reads. */
export function interconnectOutputs(interconnect: Interconnect): Readonly<Record<string, unknown>> {
  const { gatewayId, attachedGatewayId, links, vpn, probeIds } = interconnect;
  return {
    interconnect: {
      gateway_id: gatewayId,
      attached_gateway_id: attachedGatewayId,
      links: mapValues(links, ({ id, connectionIds, virtualInterfaceIds }) => ({
        id,
        connection_ids: connectionIds,
        virtual_interface_ids: virtualInterfaceIds,
      })),
      vpn: mapValues(vpn, ({ id, keyArn, tunnelAddresses }) => ({
        id,
        key_arn: keyArn,
        tunnel_addresses: tunnelAddresses,
      })),
      probe_ids: probeIds,
    },
  };
}

/**
 * What the ports of a link are called. None is known of a hosted link that its carrier has not made, nor of a LAG
 * that is adopted: Direct Connect has metrics of its connections, not of itself.
 */
export function connectionNames(link: Link): readonly string[] {
  if (link.kind === "lag") {
    return Array.from({ length: link.connections }, (_, index) => `connection-${index + 1}`);
  }
  if (link.kind === "adopted" && link.phase.connectionId.startsWith("dxlag-")) return [];
  return isMade(link) ? ["connection"] : [];
}

/** Whether the link's connection is there to name: a hosted one is its carrier's to make. */
export function isMade({ kind, phase }: Link): boolean {
  return kind !== "hosted" || phase.kind === "established";
}
