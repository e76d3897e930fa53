import * as v from "valibot";
import { repositorySchema, type ImageRepository, type Images } from "./schema";
import { entryOf } from "../../../core/catalogue-file";

/** The registry of an account and region. */
export interface Registry {
  readonly accountId: string;
  /** For example `us-east-1`. */
  readonly region: string;
}

/** The registry that a replica receives its images from. */
export interface ReplicaSource {
  readonly accountId: string;
  /** Settings of the repositories that replication creates. */
  readonly settings: ImageRepository;
}

type HasImages = { readonly images?: Images | undefined };

/** Returns the regions that replicate the images of a home. */
export function replicasOf<Region extends HasImages>(
  home: string,
  regions: Readonly<Record<string, Region>>,
): Region[] {
  return Object.values(regions).filter(({ images }) => images?.kind === "replica" && images.of === home);
}

/**
 * Returns the source of a replica; `undefined` in a region that is none.
 *
 * @throws Error for a replica without a home, which AWS-ECR-001 refuses
 */
export function replicaSourceOf(
  { images }: HasImages,
  regions: Readonly<Record<string, HasImages & Registry>>,
): ReplicaSource | undefined {
  if (images?.kind !== "replica") return undefined;
  const home = entryOf(regions, images.of);
  if (home?.images?.kind !== "home") throw new Error(`no images of kind home in region ${images.of}`);
  return { accountId: home.accountId, settings: widestOf(Object.values(home.images.repositories)) };
}

/** Returns settings under which no repository loses what it states. */
export function widestOf(repositories: readonly ImageRepository[]): ImageRepository {
  if (repositories.length === 0) return v.parse(repositorySchema, {});
  const keep = Math.max(...repositories.map((repository) => repository.keep ?? Infinity));
  return {
    untaggedDays: Math.max(...repositories.map(({ untaggedDays }) => untaggedDays)),
    keep: Number.isFinite(keep) ? keep : undefined,
    pullFrom: [...new Set(repositories.flatMap(({ pullFrom }) => pullFrom))].sort(),
  };
}
