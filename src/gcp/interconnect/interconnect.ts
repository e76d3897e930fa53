import type { ComputeHaVpnGateway } from "@cdktf/provider-google/lib/compute-ha-vpn-gateway";
import type { ComputeInterconnectAttachment } from "@cdktf/provider-google/lib/compute-interconnect-attachment";
import { mapValues } from "../../core/map-values";

/** A link as the outputs of its stack tell it. */
export interface InterconnectLink {
  /** The connection that this stack orders. `undefined` for a partner's and for an adopted one. */
  readonly connection:
    | {
        readonly id: string;
        /** By which Google's support knows it. */
        readonly referenceId: string;
        /** Ids of its circuits, once Google has turned them up, as an expression: for phase `established`. */
        readonly circuitIds: string;
      }
    | undefined;
  /** VLAN attachments by name. */
  readonly attachments: Readonly<Record<string, ComputeInterconnectAttachment>>;
  /** Key with which a service provider takes up an attachment that is on order, by name of the attachment. */
  readonly pairingKeys: Readonly<Record<string, string>>;
}

/** What operators read of a region's interconnect. */
export interface Interconnect {
  readonly links: Readonly<Record<string, InterconnectLink>>;
  /** Gateways of VPNs, by name. */
  readonly gateways: Readonly<Record<string, ComputeHaVpnGateway>>;
}

/** Returns the outputs of an interconnect. */
export function interconnectOutputs({ links, gateways }: Interconnect): Readonly<Record<string, unknown>> {
  return {
    interconnect: {
      links: mapValues(links, ({ connection, attachments }) => ({
        connection: connection && {
          id: connection.id,
          reference_id: connection.referenceId,
          circuit_ids: connection.circuitIds,
        },
        attachments: mapValues(attachments, ({ id, cloudRouterIpAddress, customerRouterIpAddress }) => ({
          id,
          google_address: cloudRouterIpAddress,
          peer_address: customerRouterIpAddress,
        })),
      })),
      vpn: mapValues(gateways, ({ id, fqn }) => ({
        id,
        google_addresses: `\${${fqn}.vpn_interfaces[*].ip_address}`,
      })),
    },
  };
}

/**
 * Returns the pairing keys of attachments on order. Whoever presents one first connects his own network to the region's:
 * they are secret until the provider has taken them up, and worth nothing afterwards.
 */
export function pairingKeyOutputs({ links }: Pick<Interconnect, "links">): Readonly<Record<string, unknown>> {
  const keys = mapValues(links, ({ pairingKeys }) => pairingKeys);
  const ordered = Object.entries(keys).filter(([, own]) => Object.keys(own).length > 0);
  return ordered.length === 0 ? {} : { interconnect_pairing_keys: Object.fromEntries(ordered) };
}
