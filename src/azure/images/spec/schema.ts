import * as v from "valibot";
import { cidr, distinct, object, reference, whole, type Parsed, type Stated } from "../../../core/primitives";
import { uuid } from "../../region/spec/primitives";

/** From where images are pushed and pulled, beside the networks of the home and its replicas. */
const access = v.variant("kind", [
  object({
    /** By private endpoints alone: whoever builds images runs in a joined network. */
    kind: v.literal("private"),
  }),
  object({
    /** By private endpoints, and from these addresses. */
    kind: v.literal("listed"),
    /** Public IPv4 blocks, such as `203.0.113.16/28`, of those who build images. */
    from: v.pipe(
      distinct(cidr),
      v.minLength(1, "at least one entry"),
      v.maxLength(100, "at most 100 entries"),
    ),
  }),
]);

/** The container registry of a region: of its own, or a copy of another region's. A repository is there when it is pushed to. */
export const imagesSchema = v.variant("kind", [
  object({
    /** The registry that images are pushed to. */
    kind: v.literal("home"),
    /** Days after which an image without a tag is deleted, 1 to 365. It has no tag when a push gave it to another one. @default 14 */
    untaggedDays: v.optional(whole(1, 365), 14),
    /** From where images are pushed and pulled. @default { kind: "private" } */
    access: v.optional(access, { kind: "private" }),
    /**
     * With whose key images are encrypted: the `region`'s, which must stay readable for as long as the registry is used, or
     * the `service`'s. Cannot be changed.
     * @default "region"
     */
    encryption: v.optional(v.picklist(["region", "service"]), "region"),
    /** Object ids of identities that may pull, beside those of the environment's clusters. @default none */
    readers: v.optional(distinct(uuid), []),
  }),
  object({
    /**
     * A copy of the home's registry, to which Azure copies every image that is pushed to it or to the home, under the same
     * name. It pulls and pushes also while the home's region is lost; only its settings cannot be changed then.
     */
    kind: v.literal("replica"),
    /** Name of the region of the environment whose images it has. */
    of: reference,
  }),
]);

export type ImagesInput = Stated<typeof imagesSchema>;
export type Images = Parsed<typeof imagesSchema>;
export type HomeImages = Extract<Images, { readonly kind: "home" }>;
