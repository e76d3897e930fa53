import type { TerraformRemoteState } from "cdktf";
import type { SubnetSlot } from "./spec/address-plan";
import type { RegionPlace } from "../region/spec/place";
import { dnsZoneIds, gatewaySubnetId, keyRefs, networkId, subnetIds } from "./spec/ids";
import type { PrivateService } from "./spec/private-services";
import type { AdoptNetwork, AzureNetwork, KeyRefs } from "./spec/schema";

/**
 * What the other parts of a region read of its network. `VirtualNetwork` creates one, `adoptedNetwork` returns one that
 * exists already, `remoteNetwork` reads one from the outputs of its stack.
 */
export interface Network {
  /** As the environment states it. */
  readonly stated: AzureNetwork;
  readonly networkId: string;
  readonly subnetIds: Readonly<Partial<Record<SubnetSlot, string>>>;
  /** The subnet for gateways, which is there where a region creates one, or an adopted network states it. */
  readonly gatewaySubnetId: string;
  /** Private DNS zones that are linked to the network, by the service whose names are in them. */
  readonly dnsZoneIds: Readonly<Partial<Record<PrivateService, string>>>;
  readonly keys: KeyRefs;
  /** Blocks of public source addresses, in use or kept for it, which venues allow-list. */
  readonly egressBlocks: readonly string[];
}

/** Returns a network that exists already, from the values of the environment. */
export function adoptedNetwork(place: RegionPlace, stated: AdoptNetwork): Network {
  return byId(place, stated, stated.egressBlocks);
}

/** Returns a network from the outputs of its stack: only its addresses are not known from the environment. */
export function remoteNetwork(
  state: TerraformRemoteState,
  place: RegionPlace,
  stated: AzureNetwork,
): Network {
  return byId(place, stated, state.getList("venue_allow_list"));
}

function byId(place: RegionPlace, stated: AzureNetwork, egressBlocks: readonly string[]): Network {
  return {
    stated,
    networkId: networkId(place, stated),
    subnetIds: subnetIds(place, stated),
    gatewaySubnetId: gatewaySubnetId(place, stated),
    dnsZoneIds: dnsZoneIds(place, stated),
    keys: keyRefs(place, stated),
    egressBlocks,
  };
}

/** Returns the outputs of a network's stack. */
export function networkOutputs(network: Network): Readonly<Record<string, unknown>> {
  const { keys } = network;
  return {
    network_id: network.networkId,
    subnet_ids: network.subnetIds,
    dns_zone_ids: network.dnsZoneIds,
    disk_encryption_set_id: keys.disks.encryptionSetId,
    key_urls: { data: keys.data?.keyUrl, objects: keys.objects?.keyUrl },
    venue_allow_list: network.egressBlocks,
  };
}
