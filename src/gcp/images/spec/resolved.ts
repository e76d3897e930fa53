import { entryOf } from "../../../core/catalogue-file";
import { resourceName } from "../../region/spec/names";
import type { ImageRepository, Images } from "./schema";

/** What a region tells of its images to other regions of the environment. */
export interface HasImages {
  readonly images?: Images | undefined;
  readonly projectId: string;
  readonly projectNumber: string;
  /** Google's name of the region. */
  readonly region: string;
}

/** The repositories of a region, whether they are its own or those of its home. */
export interface ResolvedImages {
  readonly repositories: Readonly<Record<string, ImageRepository>>;
  /** Whose repositories are pulled through. @default none: images are pushed */
  readonly upstream?: Pick<HasImages, "projectId" | "region"> | undefined;
  /** Numbers of the other projects that pull these repositories through. */
  readonly pulledThroughBy: readonly string[];
}

/**
 * Returns what a region's repositories are.
 *
 * @throws Error for a replica without a home, which GCP-AR-001 refuses
 */
export function resolveImages(
  own: HasImages & { readonly images: Images },
  name: string,
  regions: Readonly<Record<string, HasImages>>,
): ResolvedImages {
  const { images } = own;
  if (images.kind === "home") {
    const numbers = Object.values(regions)
      .filter((each) => each.images?.kind === "replica" && each.images.of === name)
      .filter((each) => each.images?.kind === "replica" && each.images.by === "pull-through")
      .map(({ projectNumber }) => projectNumber)
      .filter((number) => number !== own.projectNumber);
    return { repositories: images.repositories, pulledThroughBy: [...new Set(numbers)].sort() };
  }
  const home = entryOf(regions, images.of);
  if (home?.images?.kind !== "home") throw new Error(`no images of kind home in region ${images.of}`);
  const { projectId, region } = home;
  return {
    repositories: home.images.repositories,
    upstream: images.by === "pull-through" ? { projectId, region } : undefined,
    pulledThroughBy: [],
  };
}

/** Returns the name of a repository, the same in every region; `prefix` is the environment's. */
export function repositoryId(prefix: string, key: string): string {
  return resourceName("repository", prefix, key);
}

/** Returns what the name of each image in a repository begins with. */
export function repositoryUrl(projectId: string, region: string, id: string): string {
  return `${region}-docker.pkg.dev/${projectId}/${id}`;
}
