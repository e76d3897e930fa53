import { mapValues } from "../../../core/map-values";
import { groupId } from "../../region/spec/groups";
import { globalName, resourceName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";
import type { SubnetSlot } from "./address-plan";
import { gatewaySubnetName, subnetBlocks } from "./network";
import { privateServices, zoneNameOf, type PrivateService } from "./private-services";
import type { AzureNetwork, KeyRefs } from "./schema";

/** Returns the id of a region's virtual network. */
export function networkId(place: RegionPlace, network: AzureNetwork): string {
  if (network.kind === "adopt") return network.id;
  return `${networkGroup(place)}/providers/Microsoft.Network/virtualNetworks/${resourceName("virtualNetwork", place.prefix)}`;
}

/** Returns the ids of a region's subnets. */
export function subnetIds(
  place: RegionPlace,
  network: AzureNetwork,
): Readonly<Partial<Record<SubnetSlot, string>>> {
  const parent = networkId(place, network);
  return mapValues(subnetBlocks(network), ({ name }) => `${parent}/subnets/${name}`);
}

/** Returns the id of the subnet in which gateways are. */
export function gatewaySubnetId(place: RegionPlace, network: AzureNetwork): string {
  return `${networkId(place, network)}/subnets/${gatewaySubnetName}`;
}

/** Returns the ids of the private DNS zones in which a region's private endpoints and services have their names. */
export function dnsZoneIds(
  place: RegionPlace,
  network: AzureNetwork,
): Readonly<Partial<Record<PrivateService, string>>> {
  if (network.kind === "adopt") return network.dnsZones;
  const zones = `${networkGroup(place)}/providers/Microsoft.Network/privateDnsZones`;
  return Object.fromEntries(
    privateServices.map((service) => [service, `${zones}/${zoneNameOf(service, place)}`]),
  );
}

/** Returns the name of a region's vault, which is in the address of its keys. */
export function vaultName({ prefix, subscriptionId }: RegionPlace): string {
  return globalName("keyVault", subscriptionId, prefix);
}

/** Returns the id of a region's own vault. */
export function vaultId(place: RegionPlace): string {
  return `${networkGroup(place)}/providers/Microsoft.KeyVault/vaults/${vaultName(place)}`;
}

/** Returns what a region encrypts with, by use. */
export function keyRefs(place: RegionPlace, { keys }: AzureNetwork): KeyRefs {
  if (keys.kind === "adopt") {
    const { kind: _, secrets: __, ...refs } = keys;
    return refs;
  }
  const providers = `${networkGroup(place)}/providers`;
  const name = resourceName("diskEncryptionSet", place.prefix);
  const identity = (use: "data" | "objects"): string =>
    `${providers}/Microsoft.ManagedIdentity/userAssignedIdentities/${keyIdentityName(place, use)}`;
  return {
    disks: { encryptionSetId: `${providers}/Microsoft.Compute/diskEncryptionSets/${name}` },
    data: { keyUrl: keyUrlOf(place, "data"), identityId: identity("data") },
    objects: { keyUrl: keyUrlOf(place, "objects"), identityId: identity("objects") },
  };
}

/** Returns the name of the identity as which a service uses a key. */
export function keyIdentityName({ prefix }: Pick<RegionPlace, "prefix">, use: "data" | "objects"): string {
  return resourceName("userAssignedIdentity", prefix, use);
}

function keyUrlOf(place: RegionPlace, use: string): string {
  return `https://${vaultName(place)}.vault.azure.net/keys/${use}`;
}

function networkGroup(place: RegionPlace): string {
  return groupId(place, "network");
}
