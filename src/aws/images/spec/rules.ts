import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";

/** Days after which an image without a tag is deleted where its repository states none. */
export const defaultUntaggedDays = 14;

/** One repository of container images. A tag is written once: what was tested is what runs. */
export interface ImageRepository {
  /** Days after which an image without a tag is deleted. @default 14 */
  readonly untaggedDays: number;
  /**
   * How many images are kept; older ones go, also such as still run somewhere.
   * @default all
   */
  readonly keep?: number | undefined;
  /** Accounts beside its own that may pull. @default none */
  readonly pullFrom: readonly string[];
}

/** The registry of a region. Repositories are named `<environment>/<name>`. */
export type Images =
  | {
      readonly kind: "home";
      readonly repositories: Readonly<Record<string, ImageRepository>>;
    }
  /**
   * Takes every image that is pushed to the registry of another region, so that nodes start here when that one
   * is gone. Replication copies images, not settings: the repositories that it makes here take theirs from a
   * template, and images from before the replica was stated are pushed again.
   *
   * A template does not know one repository from another. So all of them have the widest of what the home's
   * repositories state: whoever may pull one there may pull each here, and the largest `keep` and `untaggedDays`
   * hold for all. An edit of these reaches repositories that are made after it; others are changed by hand.
   */
  | { readonly kind: "replica"; readonly of: string };

const { definitions, problem } = defineProblems({
  "AWS-ECR-001": {
    kind: "impossible",
    rule: "a replica names another region of the environment that images are pushed to",
    source: "ECR API reference, PutReplicationConfiguration",
  },
  "AWS-ECR-002": {
    kind: "advice",
    rule: "images are replicated to every region that stands by",
    source: "design: nodes of a failover pull images while the primary's region is gone",
  },
  "AWS-ECR-003": {
    kind: "limit",
    rule: "in one account and region, the images of one home are replicated",
    source: "ECR API reference, PutReplicationConfiguration: it replaces the registry's only configuration",
  },
});
export const imageProblems = definitions;

/** A region as its images and their replicas see it. */
export interface ImageRegion {
  readonly role: string;
  readonly images?: Images | undefined;
}

/** The regions that take the images of a home, by name. */
export function replicasOf<Region extends ImageRegion>(
  home: string,
  regions: Readonly<Record<string, Region>>,
): [string, Region][] {
  return Object.entries(regions).filter(([, { images }]) => images?.kind === "replica" && images.of === home);
}

/** What a template gives to every replica of a home's repositories, so that none of them loses what it states. */
export function widestOf(repositories: readonly ImageRepository[]): ImageRepository {
  const keep = Math.max(...repositories.map((repository) => repository.keep ?? Infinity));
  return {
    untaggedDays:
      repositories.length === 0
        ? defaultUntaggedDays
        : Math.max(...repositories.map(({ untaggedDays }) => untaggedDays)),
    keep: Number.isFinite(keep) ? keep : undefined,
    pullFrom: [...new Set(repositories.flatMap(({ pullFrom }) => pullFrom))].sort(),
  };
}

/** Judges how the registries of an environment's regions stand to each other. */
export function imageRules(regions: Readonly<Record<string, ImageRegion>>, at: string): Problem[] {
  const homes = Object.keys(regions).filter((name) => regions[name]?.images?.kind === "home");
  return [
    ...Object.entries(regions).flatMap(([name, { images }]) =>
      images?.kind !== "replica" || homes.includes(images.of)
        ? []
        : [
            problem(
              "AWS-ECR-001",
              `${at}regions.${name}.images.of`,
              images.of,
              homes.length === 0 ? 'give a region images: { kind: "home", … }' : didYouMean(images.of, homes),
            ),
          ],
    ),
    ...(homes.length === 0 ? [] : withoutImages(regions, at)),
  ];
}

function withoutImages(regions: Readonly<Record<string, ImageRegion>>, at: string): Problem[] {
  return Object.entries(regions)
    .filter(([, { role, images }]) => (role === "dr" || role === "standby") && images === undefined)
    .map(([name]) =>
      problem(
        "AWS-ECR-002",
        `${at}regions.${name}.images`,
        "not stated",
        'images: { kind: "replica", of: … }',
      ),
    );
}

/** A home whose images are replicated, as others see it that may lie in the same registry. */
export interface ReplicatingHome {
  readonly environment: string;
  /** The region's name in its environment. */
  readonly name: string;
  readonly accountId: string;
  /** For example `us-east-1`. */
  readonly region: string;
}

/**
 * Judges what homes do to each other's registry: a registry belongs to an account and a region, and the last apply
 * decides for all where its images go.
 */
export function registryRules(
  own: readonly ReplicatingHome[],
  others: readonly ReplicatingHome[],
  at: string,
): Problem[] {
  return own.flatMap((home) => {
    const sharing = [...own, ...others].filter(
      (other) => other !== home && other.accountId === home.accountId && other.region === home.region,
    );
    if (sharing.length === 0) return [];
    const names = sharing.map(({ environment, name }) => `${name} of ${environment}`).join(", ");
    return [
      problem(
        "AWS-ECR-003",
        `${at}regions.${home.name}.images`,
        `${home.accountId} in ${home.region}, which also replicates ${names}`,
        "an account for each, or replicas of one of them only",
      ),
    ];
  });
}
