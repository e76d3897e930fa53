import { isOffInternet } from "../../../core/address-ranges";
import { parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { standsBy, type RegionRole } from "../../../environment/region";
import { missingForEndpoint } from "../../network/spec/endpoints";
import type { AzureNetwork } from "../../network/spec/schema";
import { environmentPart, regionPart } from "../../region/spec/declare";
import type { Images } from "./schema";

const environments = defineProblems({
  "AZURE-ACR-001": {
    kind: "impossible",
    rule: "a replica names a region of the environment whose images are of kind home",
    source: "design: a replica is a copy of its home's registry",
  },
  "AZURE-ACR-002": {
    kind: "advice",
    rule: "every region that stands by has a replica of the images",
    source: "design: nodes of a failover pull images while the primary's region is lost",
  },
  "AZURE-ACR-003": {
    kind: "impossible",
    rule: "a registry is in a location of Azure once",
    source: "azurerm 4.55.0, resourceContainerRegistry.CustomizeDiff",
  },
  "AZURE-ACR-004": {
    kind: "impossible",
    rule: "a replica's region trusts the tenant of its home",
    source:
      "Azure documentation, Manage private endpoint connections: across tenants somebody approves each by hand",
  },
  "AZURE-ACR-008": {
    kind: "advice",
    rule: "regions with private endpoints of one registry have DNS zones of their own for them",
    source:
      "Azure documentation, Azure Private Endpoint DNS integration: a zone has one record of the registry's name, which leads nodes of one region to the endpoint of another",
  },
});

const environment = environmentPart("");

/** Rules about the container registries of an environment. */
export const imageRules = environment.set(environments.definitions, [
  environment.rule({ everyRegion: ["images"], judge: (_, { regions }) => unknownHomes(regions) }),
  environment.rule({ everyRegion: ["role", "images"], judge: (_, { regions }) => withoutImages(regions) }),
  environment.rule({ regions: ["images", "location"], judge: (_, { regions }) => sameLocation(regions) }),
  environment.rule({ regions: ["images", "tenantId"], judge: (_, { regions }) => otherTenants(regions) }),
  environment.rule({ regions: ["images", "network"], judge: (_, { regions }) => sharedZones(regions) }),
]);

const registries = defineProblems({
  "AZURE-ACR-005": {
    kind: "impossible",
    rule: "an adopted network has a subnet and a DNS zone for the private endpoint of the registry",
    source: "design: nodes pull images by a private endpoint",
  },
  "AZURE-ACR-006": {
    kind: "limit",
    rule: "the adopted key of a registry is stated with the client id of the identity that may use it",
    source: "azurerm 4.55.0, azurerm_container_registry.encryption.identity_client_id",
    read: "2026-11-27",
  },
  "AZURE-ACR-007": {
    kind: "limit",
    rule: "the firewall of a registry lists public blocks",
    source:
      "Azure documentation, container-registry-access-selected-networks: private addresses come by an endpoint",
    read: "2026-11-27",
  },
});

const part = regionPart("images");

/** Rules about the container registry of a region. */
export const registryRules = part.set(registries.definitions, [
  part.rule({ judge: (images, _, at) => privateBlocks(images, at) }),
  part.rule({
    needs: ["network"],
    judge: (images, { network }, at) => {
      const missing = missingForEndpoint(network, "registry").map(({ path, remedy }) =>
        registries.problem("AZURE-ACR-005", at, `network.${path} is not set`, remedy),
      );
      const { keys } = network;
      if (images.kind === "replica" || images.encryption === "service") return missing;
      if (keys.kind === "create" || keys.objects === undefined) return missing;
      if (keys.objects.identityClientId !== undefined) return missing;
      const remedy =
        "state network.keys.objects.identityClientId: az identity show --ids <id> --query clientId";
      const value = "network.keys.objects.identityClientId is not set";
      return [...missing, registries.problem("AZURE-ACR-006", at, value, remedy)];
    },
  }),
]);

function privateBlocks(images: Images, at: string): Problem[] {
  if (images.kind === "replica" || images.access.kind === "private") return [];
  return images.access.from.flatMap((block, index) => {
    const parsed = parseCidr(block);
    if (parsed === undefined || !isOffInternet(parsed)) return [];
    const remedy =
      "name the public block behind which it leaves; a joined network comes by the private endpoint";
    return [registries.problem("AZURE-ACR-007", `${at}.access.from.${index}`, block, remedy)];
  });
}

type ByRegion<Fields> = Readonly<Record<string, Fields>>;
type Imaged = { readonly images?: Images | undefined };

function homesIn(regions: ByRegion<Imaged>): string[] {
  return Object.keys(regions).filter((name) => regions[name]?.images?.kind === "home");
}

function unknownHomes(regions: ByRegion<Imaged>): Problem[] {
  const homes = homesIn(regions);
  return Object.entries(regions).flatMap(([name, { images }]) => {
    if (images?.kind !== "replica" || homes.includes(images.of)) return [];
    const remedy =
      homes.length === 0
        ? 'set images: { kind: "home", … } in the region that images are pushed to'
        : didYouMean(images.of, homes);
    return [environments.problem("AZURE-ACR-001", `regions.${name}.images.of`, images.of, remedy)];
  });
}

function withoutImages(regions: ByRegion<Imaged & { readonly role: RegionRole }>): Problem[] {
  if (homesIn(regions).length === 0) return [];
  return Object.entries(regions)
    .filter(([, { role, images }]) => standsBy(role) && images === undefined)
    .map(([name]) => {
      const remedy = 'set images: { kind: "replica", of: … }';
      return environments.problem("AZURE-ACR-002", `regions.${name}.images`, "not set", remedy);
    });
}

function sameLocation(regions: ByRegion<Imaged & { readonly location: string }>): Problem[] {
  const placed = Object.entries(regions).flatMap(([name, { images, location }]) =>
    images === undefined
      ? []
      : [{ name, location, home: images.kind === "home" ? name : images.of, isHome: images.kind === "home" }],
  );
  return placed.flatMap(({ name, location, home, isHome }, index) => {
    if (isHome) return [];
    const other = placed.find(
      (each, earlier) => each.home === home && each.location === location && (each.isHome || earlier < index),
    );
    if (other === undefined) return [];
    const remedy =
      "remove the images of this region: its machines reach those of the other by a joined network";
    const value = `${location}, also of ${other.name}`;
    return [environments.problem("AZURE-ACR-003", `regions.${name}.images`, value, remedy)];
  });
}

function sharedZones(regions: ByRegion<Imaged & { readonly network: AzureNetwork }>): Problem[] {
  const named = Object.entries(regions).flatMap(([name, { images, network }]) => {
    const zone = network.kind === "adopt" ? network.dnsZones.registry : undefined;
    if (images === undefined || zone === undefined) return [];
    return [{ name, zone, home: images.kind === "home" ? name : images.of }];
  });
  return named.flatMap(({ name, zone, home }, index) => {
    const other = named.slice(0, index).find((each) => each.home === home && each.zone === zone);
    if (other === undefined) return [];
    const remedy = "link a zone of its own to this network, or accept this where the networks are joined";
    const path = `regions.${name}.network.dnsZones.registry`;
    return [environments.problem("AZURE-ACR-008", path, `that of ${other.name}, for one registry`, remedy)];
  });
}

function otherTenants(regions: ByRegion<Imaged & { readonly tenantId: string }>): Problem[] {
  return Object.entries(regions).flatMap(([name, { images, tenantId }]) => {
    if (images?.kind !== "replica") return [];
    const home = Object.entries(regions).find(([other]) => other === images.of)?.[1];
    if (home === undefined || home.tenantId === tenantId) return [];
    const remedy = "give it images of kind home, and push every image there too";
    return [
      environments.problem("AZURE-ACR-004", `regions.${name}.images`, `a replica across tenants`, remedy),
    ];
  });
}
