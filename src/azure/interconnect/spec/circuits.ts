import type { CircuitTier } from "../../catalog/expressroute";
import type { Peering } from "./session-schema";
import type { AzureInterconnect, Link } from "./schema";

/** A circuit of a region, whoever orders it. */
export interface PlacedCircuit {
  /** Name of its link. */
  readonly link: string;
  readonly stated: Link;
  /** Peering location; not set where the link names a port pair that is not there. */
  readonly location: string | undefined;
  readonly tier: CircuitTier;
  /** Bandwidth in Mbit/s; not known of an adopted one. */
  readonly mbps: number | undefined;
  /** What is stated of it once it carries packets. */
  readonly established: Established | undefined;
}

interface Established {
  readonly weight: number;
  readonly fastPath: boolean;
  /** The peering that is stated; an adopted circuit has its own. */
  readonly peering: Peering | undefined;
}

/** Returns the circuits of a region, on order or established. */
export function circuitsOf({
  links,
  ports,
}: Pick<AzureInterconnect, "links" | "ports">): readonly PlacedCircuit[] {
  return Object.entries(links).map(([link, stated]) => ({
    link,
    stated,
    location: stated.kind === "direct" ? ports[stated.port]?.location : stated.location,
    tier: stated.tier,
    mbps: bandwidthOf(stated),
    established: establishedOf(stated),
  }));
}

/** Returns the circuits that are connected to the network. */
export function establishedCircuits(
  interconnect: Pick<AzureInterconnect, "links" | "ports">,
): readonly (PlacedCircuit & { readonly established: Established })[] {
  return circuitsOf(interconnect).flatMap((circuit) =>
    circuit.established === undefined ? [] : [{ ...circuit, established: circuit.established }],
  );
}

/** Returns the bandwidth of a circuit in Mbit/s; `undefined` for an adopted one, which states none. */
export function bandwidthOf(link: Link): number | undefined {
  switch (link.kind) {
    case "provider":
      return link.bandwidthMbps;
    case "direct":
      return link.bandwidthGbps * 1000;
    case "adopted":
      return undefined;
  }
}

function establishedOf({ phase }: Link): Established | undefined {
  if (phase.kind === "ordered") return undefined;
  const { weight, fastPath } = phase;
  return { weight, fastPath, peering: "peering" in phase ? phase.peering : undefined };
}

/** Returns which gateways a network needs in its subnet `GatewaySubnet`; those that exist already are not counted. */
export function createdGateways(
  interconnect: Pick<AzureInterconnect, "gateway" | "links" | "ports" | "vpn">,
): { readonly expressRoute: boolean; readonly vpn: boolean } {
  const { gateway, vpn } = interconnect;
  return {
    expressRoute: gateway.kind === "create" && establishedCircuits(interconnect).length > 0,
    vpn: vpn !== undefined,
  };
}

/** Whether an interconnect creates a gateway. */
export function createsGateways(interconnect: Parameters<typeof createdGateways>[0]): boolean {
  const { expressRoute, vpn } = createdGateways(interconnect);
  return expressRoute || vpn;
}

/** Returns the subscription in an id of Azure Resource Manager. */
export function subscriptionOf(id: string): string {
  return id.split("/")[2] ?? "";
}

/** Whether the owner of an adopted circuit must authorize the connection: it is of another subscription. */
export function needsAuthorization(circuitId: string, subscriptionId: string): boolean {
  return subscriptionOf(circuitId) !== subscriptionId;
}

/** Returns the variable of the key with which the owner of an adopted circuit lets the region connect to it. */
export function authorizationKeyVariable(link: string): string {
  return `express_route_authorization_key_${link}`;
}

/** Returns the variable of the MD5 key of a link's sessions. */
export function peeringKeyVariable(link: string): string {
  return `express_route_peering_key_${link}`;
}
