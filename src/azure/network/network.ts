import type { TerraformRemoteState } from "cdktf";
import type { SubnetSlot } from "./spec/address-plan";
import type { RegionPlace } from "../region/spec/place";
import { dnsZoneIds, gatewaySubnetId, keyRefs, networkId, subnetIds, vaultId } from "./spec/ids";
import { keyFor } from "./spec/keys";
import type { PrivateService } from "./spec/private-services";
import type { AdoptNetwork, AzureNetwork, KeyRefs, Keys } from "./spec/schema";

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
  /** Encrypts the secrets of a cluster; not set where there is none, and in the stack that makes it. */
  readonly secretsKey?: SecretsKey | undefined;
  /** Blocks of public source addresses, in use or kept for it, which venues allow-list. */
  readonly egressBlocks: readonly string[];
}

/** A key of a vault in one version. */
export interface SecretsKey {
  /** URL with the version. */
  readonly keyId: string;
  /** Id of the resource of the key, whatever its version. */
  readonly resourceId: string;
  readonly vaultId: string;
  /** Whether the vault admits nobody from outside of its networks. */
  readonly isPrivate: boolean;
}

/** Returns a network that exists already, from the values of the environment. */
export function adoptedNetwork(place: RegionPlace, stated: AdoptNetwork): Network {
  return byId(place, stated, stated.egressBlocks);
}

/**
 * Returns a network from the outputs of its stack: only its addresses, and what Azure gives the key of objects, are not
 * known from the environment.
 */
export function remoteNetwork(
  state: TerraformRemoteState,
  place: RegionPlace,
  stated: AzureNetwork,
): Network {
  const network = byId(place, stated, state.getList("venue_allow_list"));
  return {
    ...network,
    keys: stated.keys.kind === "create" ? createdKeys(state, network.keys) : network.keys,
    secretsKey: secretsKey(state, place, stated.keys),
  };
}

/** Adds what Azure gives a key that is created, and nobody else. */
function createdKeys(state: TerraformRemoteState, keys: KeyRefs): KeyRefs {
  return {
    ...keys,
    objects: {
      ...keyFor(keys, "objects"),
      version: state.getString("objects_key_version"),
      identityClientId: state.getString("objects_identity_client_id"),
    },
  };
}

function secretsKey(state: TerraformRemoteState, place: RegionPlace, keys: Keys): SecretsKey | undefined {
  if (keys.kind === "create") {
    const vault = vaultId(place);
    return {
      keyId: state.getString("secrets_key_id"),
      resourceId: `${vault}/keys/secrets`,
      vaultId: vault,
      isPrivate: keys.access.kind === "private",
    };
  }
  if (keys.secrets === undefined) return undefined;
  const { keyId, vaultId: vault, access } = keys.secrets;
  const resourceId = `${vault}/keys/${keyId.split("/").at(-2)}`;
  return { keyId, resourceId, vaultId: vault, isPrivate: access === "private" };
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
