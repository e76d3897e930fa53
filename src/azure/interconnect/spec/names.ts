import { groupId } from "../../region/spec/groups";
import { resourceName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";

type Place = Pick<RegionPlace, "prefix">;

/** The gateways that a region may have, one of each kind. */
export type GatewayKind = "expressroute" | "vpn";

/** Returns the name of a circuit that a region orders. */
export function circuitName({ prefix }: Place, link: string): string {
  return resourceName("expressRouteCircuit", prefix, link);
}

/** Returns the name of a port pair. */
export function portName({ prefix }: Place, port: string): string {
  return resourceName("expressRoutePort", prefix, port);
}

/** Returns the name of a gateway. */
export function gatewayName({ prefix }: Place, kind: GatewayKind): string {
  return resourceName("virtualNetworkGateway", prefix, kind);
}

/** Returns the name of a public address of a gateway, of which one of VPNs has two. */
export function gatewayAddressName({ prefix }: Place, kind: GatewayKind, number: 1 | 2): string {
  return resourceName("publicIp", prefix, kind, `${number}`);
}

/** Returns the name of the connection of a circuit to the network, or of a VPN site. */
export function connectionName({ prefix }: Place, kind: GatewayKind, name: string): string {
  return resourceName("gatewayConnection", prefix, kind, name);
}

/** Returns the name under which Azure knows the other side's device of a VPN site. */
export function localGatewayName({ prefix }: Place, site: string): string {
  return resourceName("localNetworkGateway", prefix, "vpn", site);
}

type FullPlace = Pick<RegionPlace, "prefix" | "subscriptionId">;

/** Returns the id of a circuit that a region orders. */
export function circuitId(place: FullPlace, link: string): string {
  return `${groupId(place, "network")}/providers/Microsoft.Network/expressRouteCircuits/${circuitName(place, link)}`;
}

/** Returns the id of a port pair. */
export function portId(place: FullPlace, port: string): string {
  return `${groupId(place, "network")}/providers/Microsoft.Network/expressRoutePorts/${portName(place, port)}`;
}

/** Returns the id of a gateway that a region creates. */
export function gatewayId(place: FullPlace, kind: GatewayKind): string {
  return `${groupId(place, "network")}/providers/Microsoft.Network/virtualNetworkGateways/${gatewayName(place, kind)}`;
}

/** Returns the id of a connection. */
export function connectionId(place: FullPlace, kind: GatewayKind, name: string): string {
  return `${groupId(place, "network")}/providers/Microsoft.Network/connections/${connectionName(place, kind, name)}`;
}
