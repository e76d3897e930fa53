import * as v from "valibot";
import { text, type Parsed, type Stated } from "../../core/primitives";

const bucket = text(
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  "an S3 bucket name: 3 to 63 lower-case letters, digits, dots and hyphens",
);
const region = text(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as us-east-1");

const provision = v.variant("kind", [
  /** The bucket exists. */
  v.strictObject({ kind: v.literal("adopt") }),
  /** The stack `<environment>-state` creates the bucket, before any other stack is applied. */
  v.strictObject({
    kind: v.literal("create"),
    /** The account that owns the bucket, best one of its own: whoever may write here may change every stack. */
    accountId: text(/^\d{12}$/, "an AWS account id of 12 digits"),
    /**
     * Where the stack `<environment>-state` keeps its own state. The bucket does not exist at its first apply: begin
     * with `local`, a file in `.state/`; then state `bucket`, synthesize, and run `terraform init -migrate-state`.
     * @default "local"
     */
    ownState: v.optional(v.picklist(["local", "bucket"]), "local"),
  }),
]);

/** Where Terraform keeps the state of every stack. */
export const stateSchema = v.variant("kind", [
  /** Files in `.state/` of the checkout: no lock that people share, so never for a production role. */
  v.strictObject({ kind: v.literal("local") }),
  /** An S3 bucket, with the lock beside each state in it. */
  v.strictObject({
    kind: v.literal("s3"),
    bucket,
    /** Region of the bucket, in another metro than any region whose state lies in it. */
    region,
    /** Who creates the bucket. @default { kind: "adopt" } */
    provision: v.optional(provision, { kind: "adopt" }),
  }),
]);

export type StateInput = Stated<typeof stateSchema>;
export type StateBackend = Parsed<typeof stateSchema>;
export type StateProvision = Extract<StateBackend, { kind: "s3" }>["provision"];
