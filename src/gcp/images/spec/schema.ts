import * as v from "valibot";
import { distinct, name, object, reference, whole, type Parsed, type Stated } from "../../../core/primitives";
import { serviceAccount } from "../../region/spec/primitives";

/** One repository of container images. Its tags are immutable: no image that has one is ever deleted. */
export const repositorySchema = object({
  /** Days after which an image without a tag is deleted, 1 to 3650. @default 14 */
  untaggedDays: v.optional(whole(1, 3650), 14),
  /** Whether Artifact Analysis looks for vulnerabilities in each image, which it charges for. @default true */
  scan: v.optional(v.boolean(), true),
  /** Service accounts that may pull, for example that of a cluster's nodes. @default none */
  readers: v.optional(distinct(serviceAccount), []),
});

/** The repositories of container images in a region. They are named `hft-<environment>-<name>`. */
export const imagesSchema = v.variant("kind", [
  object({
    /** The repositories that images are built for. */
    kind: v.literal("home"),
    /** Repositories, by name. */
    repositories: v.record(name, repositorySchema),
  }),
  object({
    /** Repositories like those of the home, so that nodes start here when the home's region is lost. */
    kind: v.literal("replica"),
    /** Name of the region of the environment whose repositories it has. */
    of: reference,
    /**
     * How images come here. Artifact Registry replicates none: `push` has whoever builds them push them here too;
     * `pull-through` takes each from the home when it is first pulled here, and keeps it.
     * @default "push": it has every image, whatever was pulled before
     */
    by: v.optional(v.picklist(["push", "pull-through"]), "push"),
  }),
]);

export type ImagesInput = Stated<typeof imagesSchema>;
export type Images = Parsed<typeof imagesSchema>;
export type ImageRepository = Parsed<typeof repositorySchema>;
