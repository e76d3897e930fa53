import type { TerraformRemoteState } from "cdktf";
import { mapValues } from "../../core/map-values";
import type { GcpTier } from "./spec/address-plan";
import { keyIds, networkId, rangeNames, subnetIdsByTier, type RegionPlace } from "./spec/ids";
import type { AdoptNetwork, GcpNetwork, KeyIds } from "./spec/schema";

export interface Subnet {
  /** For example `projects/hft-trading-prod/regions/us-central1/subnetworks/hft-production-iowa-private`. */
  readonly id: string;
  /** Names of its secondary ranges, where a cluster can lie in it. */
  readonly ranges?: { readonly pods: string; readonly services: string } | undefined;
}

/**
 * What the other parts of a region read of its network. `VpcNetwork` creates one, `adoptedNetwork` returns one that
 * exists already, `remoteNetwork` reads one from the outputs of its stack.
 */
export interface Network {
  /** As the environment states it. */
  readonly stated: GcpNetwork;
  readonly networkId: string;
  readonly subnets: Readonly<Partial<Record<GcpTier, Subnet>>>;
  readonly keyIds: KeyIds;
  /** Public source addresses of traffic through Cloud NAT, in use or kept for it, which venues allow-list. */
  readonly egressAddresses: readonly string[];
}

/** Returns a network that exists already, from the values of the environment. */
export function adoptedNetwork(place: RegionPlace, stated: AdoptNetwork): Network {
  return byId(place, stated, stated.egressAddresses);
}

/** Returns a network from the outputs of its stack: only its addresses are not known from the environment. */
export function remoteNetwork(state: TerraformRemoteState, place: RegionPlace, stated: GcpNetwork): Network {
  return byId(place, stated, state.getList("venue_allow_list"));
}

function byId(place: RegionPlace, stated: GcpNetwork, egressAddresses: readonly string[]): Network {
  const ranges = rangesOf(stated);
  return {
    stated,
    networkId: networkId(place, stated),
    subnets: mapValues(subnetIdsByTier(place, stated), (id, tier) => ({
      id,
      ...(tier === "private" && { ranges }),
    })),
    keyIds: keyIds(place, stated),
    egressAddresses,
  };
}

/** Names of the secondary ranges of a private subnet that has both. */
function rangesOf(stated: GcpNetwork): Subnet["ranges"] {
  if (stated.kind === "create") return rangeNames;
  const { pods, services } = stated.subnets.private ?? {};
  return pods && services && { pods: pods.name, services: services.name };
}

/** Returns the outputs of a network's stack. */
export function networkOutputs(network: Network): Readonly<Record<string, unknown>> {
  return {
    network_id: network.networkId,
    subnet_ids: mapValues(network.subnets as Readonly<Record<string, Subnet>>, ({ id }) => id),
    key_ids: network.keyIds,
    venue_allow_list: network.egressAddresses,
  };
}
