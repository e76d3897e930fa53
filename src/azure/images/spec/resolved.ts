import { entryOf } from "../../../core/catalogue-file";
import { groupId } from "../../region/spec/groups";
import { globalName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";
import type { HomeImages, Images } from "./schema";

/** What a region tells of its images to other regions of the environment. */
export interface HasImages {
  readonly images?: Images | undefined;
  readonly location: string;
  readonly subscriptionId: string;
}

/** The registry of a region, whether it is its own or that of its home. */
export interface ResolvedImages {
  readonly registry: RegistryRef;
  /** Settings of the registry, and the other locations of Azure that have a copy; not set in a region that is one. */
  readonly home?: { readonly settings: HomeImages; readonly locations: readonly string[] };
}

/** A registry, by what follows from the region that it is of. */
export interface RegistryRef {
  readonly name: string;
  readonly id: string;
  /** Begins the name of every image. */
  readonly loginServer: string;
}

/**
 * Returns what a region's registry is.
 *
 * @param prefixOf returns what begins the names of a region of the environment
 * @throws Error for a replica without a home, which AZURE-ACR-001 refuses
 */
export function resolveImages(
  images: Images,
  name: string,
  regions: Readonly<Record<string, HasImages>>,
  prefixOf: (region: string) => string,
): ResolvedImages {
  const homeName = images.kind === "home" ? name : images.of;
  const home = entryOf(regions, homeName);
  if (home?.images?.kind !== "home") throw new Error(`no images of kind home in region ${homeName}`);
  const { location, subscriptionId } = home;
  const registry = registryOf({ prefix: prefixOf(homeName), location, subscriptionId });
  if (images.kind === "replica") return { registry };
  const locations = Object.values(regions)
    .filter((each) => each.images?.kind === "replica" && each.images.of === name)
    .map((each) => each.location);
  // In the order in which azurerm returns them.
  return { registry, home: { settings: images, locations: [...new Set(locations)].sort() } };
}

/** Returns the registry of a home. */
export function registryOf(place: RegionPlace): RegistryRef {
  const name = globalName("containerRegistry", place.subscriptionId, place.prefix);
  return {
    name,
    id: `${groupId(place, "data")}/providers/Microsoft.ContainerRegistry/registries/${name}`,
    loginServer: `${name}.azurecr.io`,
  };
}
