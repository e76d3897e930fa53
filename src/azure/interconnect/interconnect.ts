import type { ExpressRouteCircuit } from "@cdktf/provider-azurerm/lib/express-route-circuit";
import type { ExpressRoutePort } from "@cdktf/provider-azurerm/lib/express-route-port";
import { mapValues } from "../../core/map-values";

/** A circuit as the outputs of its stack tell it. */
export interface InterconnectLink {
  /** The circuit that this stack orders. `undefined` for an adopted one. */
  readonly circuit: ExpressRouteCircuit | undefined;
  readonly circuitId: string;
  readonly location: string;
  /** What the engineer of the other side's router is told; `undefined` where the region configures no peering. */
  readonly peering: Readonly<Record<string, unknown>> | undefined;
  /** Key with which a carrier takes up a circuit that is on order. */
  readonly serviceKey: string | undefined;
}

/** A gateway of VPNs as the outputs of its stack tell it. */
export interface InterconnectVpn {
  readonly gatewayId: string;
  readonly asn: number;
  /** Public addresses of its instances. */
  readonly addresses: readonly string[];
  /** Addresses of its BGP sessions, of the gateway's subnet, as an expression. */
  readonly sessionAddresses: string;
}

/** What operators read of a region's interconnect. */
export interface Interconnect {
  /** Gateway of ExpressRoute; `undefined` before a link is established. */
  readonly gatewayId: string | undefined;
  readonly links: Readonly<Record<string, InterconnectLink>>;
  readonly ports: Readonly<Record<string, ExpressRoutePort>>;
  readonly vpn: InterconnectVpn | undefined;
}

/** Returns the outputs of an interconnect. */
export function interconnectOutputs(interconnect: Interconnect): Readonly<Record<string, unknown>> {
  const { gatewayId, links, ports, vpn } = interconnect;
  return {
    interconnect: {
      gateway_id: gatewayId,
      links: mapValues(links, ({ circuit, circuitId, location, peering }) => ({
        circuit_id: circuitId,
        location,
        carrier_state: circuit?.serviceProviderProvisioningState,
        peering,
      })),
      ports: mapValues(ports, (port) => ({
        id: port.id,
        links: [linkOutputs(port.link1), linkOutputs(port.link2)],
      })),
      vpn: vpn && {
        gateway_id: vpn.gatewayId,
        asn: vpn.asn,
        addresses: vpn.addresses,
        session_addresses: vpn.sessionAddresses,
      },
    },
  };
}

type PortLink = ExpressRoutePort["link1"] | ExpressRoutePort["link2"];

/** What a letter of authorisation names. */
function linkOutputs(link: PortLink): Readonly<Record<string, string>> {
  return {
    router: link.routerName,
    interface: link.interfaceName,
    rack: link.rackId,
    patch_panel: link.patchPanelId,
    connector: link.connectorType,
  };
}

/**
 * Returns the service keys of circuits on order. Whoever presents one to a carrier connects his own line to the circuit:
 * they are secret until the carrier has taken them up.
 */
export function serviceKeyOutputs({ links }: Pick<Interconnect, "links">): Readonly<Record<string, unknown>> {
  const keys = Object.entries(links).flatMap(([link, { serviceKey }]) =>
    serviceKey === undefined ? [] : [[link, serviceKey] as const],
  );
  return keys.length === 0 ? {} : { express_route_service_keys: Object.fromEntries(keys) };
}
