import * as v from "valibot";
import { object, distinct, name, reference, whole, type Parsed } from "../../../core/primitives";
import { accountId } from "../../region/spec/primitives";

const repositoryName = v.pipe(
  name,
  v.regex(/[a-z0-9]$/, "lower-case letters, digits and hyphens, at most 31, ending with a letter or digit"),
);

/** One repository of container images. Its tags are immutable. */
export const repositorySchema = object({
  /** Days after which ECR deletes an image without a tag, 1 to 3650. @default 14 */
  untaggedDays: v.optional(whole(1, 3650), 14),
  /**
   * Number of images that ECR keeps, 1 to 10000. It deletes older ones, also those that are still in use.
   * @default all
   */
  keep: v.optional(whole(1, 10_000)),
  /** Ids of further accounts that may pull. @default none */
  pullFrom: v.optional(distinct(accountId), []),
});

/** The container registry of a region. Repositories are named `<environment>/<name>`. */
export const imagesSchema = v.variant("kind", [
  object({
    /** The registry that images are pushed to. */
    kind: v.literal("home"),
    /** Repositories, by name. */
    repositories: v.record(repositoryName, repositorySchema),
  }),
  object({
    /**
     * A registry to which ECR replicates every image that is pushed to the home, so that nodes start here when the home's
     * region is lost. Push images again that are older than the replica.
     *
     * Replication copies images without settings. ECR creates the repositories here from one template, which has the widest
     * settings of the home's repositories: the longest `untaggedDays`, the largest `keep`, every account of `pullFrom`.
     * An edit of the template applies to repositories that are created after it; change existing ones by hand.
     */
    kind: v.literal("replica"),
    /** Name of the region of the environment whose images it receives. */
    of: reference,
  }),
]);

export type Images = Parsed<typeof imagesSchema>;
export type ImageRepository = Parsed<typeof repositorySchema>;
