import { resourceName } from "../region/spec/names";
import { mapValues } from "../../core/map-values";
import type { Link } from "./spec/schema";

/** Ids of a link: dimensions of Direct Connect's metrics. */
export interface InterconnectLink {
  /** Id of the connection or LAG, for phase `established`. `undefined` until the carrier creates a hosted connection. */
  readonly id?: string | undefined;
  /** Id of each port, by its name of `connectionNames`. */
  readonly connectionIds: Readonly<Record<string, string>>;
  /** Ids by name; none while the link is on order. */
  readonly virtualInterfaceIds: Readonly<Record<string, string>>;
}

/** A VPN connection: its id and tunnel addresses are dimensions of its metrics. */
export interface InterconnectVpn {
  readonly id: string;
  /** ARN of the secret with the tunnels' pre-shared keys, for the engineer of the router. */
  readonly keyArn: string;
  /** Public addresses of the tunnels' endpoints at AWS. */
  readonly tunnelAddresses: { readonly first: string; readonly second: string };
}

/**
 * What other stacks read of a region's interconnect. `ExchangeInterconnect` creates one, `remoteInterconnect` reads one
 * from the outputs of its stack.
 */
export interface Interconnect {
  /** Id of the Direct Connect gateway, for a region that adopts it. */
  readonly gatewayId: string;
  /** Id of the virtual private or transit gateway. */
  readonly attachedGatewayId: string;
  readonly links: Readonly<Record<string, InterconnectLink>>;
  readonly vpn: Readonly<Record<string, InterconnectVpn>>;
  /** Name of the probes' monitor, a dimension of their metrics. `undefined` without a probe. */
  readonly monitorName?: string | undefined;
  readonly probeIds: Readonly<Record<string, string>>;
}

/** Returns the name of a region's network monitor. */
export function monitorName(prefix: string): string {
  return resourceName("networkMonitor", prefix, "interconnect");
}

/** Returns the outputs of an interconnect, which `remoteInterconnect` reads. */
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
 * Returns names for the connections of a link. They are none for a hosted link on order, which has no connection yet,
 * and for an adopted LAG: Direct Connect publishes metrics of its connections, whose ids are not stated, not of the LAG.
 */
export function connectionNames(link: Link): readonly string[] {
  if (link.kind === "lag") {
    return Array.from({ length: link.connections }, (_, index) => `connection-${index + 1}`);
  }
  if (link.kind === "adopted" && link.phase.connectionId.startsWith("dxlag-")) return [];
  return hasConnection(link) ? ["connection"] : [];
}

/** Returns whether a link's connection has an id: a hosted one gets it when the carrier creates it. */
export function hasConnection({ kind, phase }: Link): boolean {
  return kind !== "hosted" || phase.kind === "established";
}
