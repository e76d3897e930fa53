import type { TerraformRemoteState } from "cdktf";
import { mapValues } from "../../core/map-values";
import { virtualInterfaces } from "./spec/interconnect";
import type { AwsInterconnect } from "./spec/schema";
import { connectionNames, hasConnection, monitorName, type Interconnect } from "./interconnect";

/**
 * Reads an interconnect from the outputs of its stack.
 *
 * @param config tells which links, VPN connections and probes there are
 * @param prefix begins every name of the region, for example `hft-production-virginia`
 */
export function remoteInterconnect(
  state: TerraformRemoteState,
  config: AwsInterconnect,
  prefix: string,
): Interconnect {
  const read = (path: string): string => state.getString(`interconnect.${path}`);
  return {
    gatewayId: read("gateway_id"),
    attachedGatewayId: read("attached_gateway_id"),
    links: mapValues(config.links, (link, name) => ({
      id: hasConnection(link) ? read(`links.${name}.id`) : undefined,
      connectionIds: Object.fromEntries(
        connectionNames(link).map((key) => [key, read(`links.${name}.connection_ids.${key}`)]),
      ),
      virtualInterfaceIds: mapValues(virtualInterfaces(link), (_, key) =>
        read(`links.${name}.virtual_interface_ids.${key}`),
      ),
    })),
    vpn: mapValues(config.vpn, (_, name) => ({
      id: read(`vpn.${name}.id`),
      keyArn: read(`vpn.${name}.key_arn`),
      tunnelAddresses: {
        first: read(`vpn.${name}.tunnel_addresses.first`),
        second: read(`vpn.${name}.tunnel_addresses.second`),
      },
    })),
    monitorName: Object.keys(config.probes).length > 0 ? monitorName(prefix) : undefined,
    probeIds: mapValues(config.probes, (_, name) => read(`probe_ids.${name}`)),
  };
}
