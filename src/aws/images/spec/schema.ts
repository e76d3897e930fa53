import * as v from "valibot";
import { defaultUntaggedDays, type ImageRepository, type Images } from "./rules";
import { distinct, name, plainName, whole } from "../../../core/primitives";
import { accountId } from "../../region/spec/primitives";

type Home = Extract<Images, { kind: "home" }>;

/** A registry as an environment file states it. */
export type ImagesInput =
  | (Omit<Home, "repositories"> & {
      readonly repositories: Readonly<Record<string, Partial<ImageRepository>>>;
    })
  | Extract<Images, { kind: "replica" }>;

const repositoryName = v.pipe(
  name,
  v.regex(/[a-z0-9]$/, "lower-case letters, digits and hyphens, at most 31, ending with a letter or digit"),
);

const repository = v.strictObject({
  untaggedDays: v.optional(whole(1, 3650), defaultUntaggedDays),
  keep: v.optional(whole(1, 10_000)),
  pullFrom: v.optional(distinct(accountId), []),
});

export const imagesSchema: v.GenericSchema<ImagesInput, Images> = v.variant("kind", [
  v.strictObject({ kind: v.literal("home"), repositories: v.record(repositoryName, repository) }),
  v.strictObject({ kind: v.literal("replica"), of: plainName }),
]);
