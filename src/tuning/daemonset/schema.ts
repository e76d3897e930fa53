import type * as v from "valibot";
import { object, text } from "../../core/primitives";

/** An image by its digest, because a tag can move to another image. */
export type ImageByDigest = `${string}@sha256:${string}`;

/** Typed by its form, so that an editor already refuses a tag. */
const imageByDigest = text(
  /^[a-z0-9][\w.:-]*(?:\/[\w.-]+)+(?::[\w.-]+)?@sha256:[0-9a-f]{64}$/,
  "an image by its digest, such as registry.example.com/platform/hft-tune@sha256: and 64 hexadecimal digits",
) as unknown as v.GenericSchema<ImageByDigest>;

/** The tuning DaemonSet of a cluster. */
export const tunerSchema = object({
  /**
   * Image of the node program by its digest, built from `src/tuning/program/Dockerfile`, in a registry from which the
   * nodes can pull. A new one runs on nodes that join later, and on others once somebody deletes their pods.
   */
  image: imageByDigest,
});
