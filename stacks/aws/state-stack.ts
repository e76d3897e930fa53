import type { Construct } from "constructs";
import { RegionProvider } from "../../src/aws/region/provider";
import { StateBucket } from "../../src/aws/storage/state-bucket";
import type { AwsResolved } from "../../src/aws/region/spec/resolve";
import { environmentStackId } from "../../src/core/stack-id";
import { BaseStack } from "../../src/kit/base-stack";
import { type StateBackend } from "../../src/environment/state/schema";

/**
 * The bucket that the states of all other stacks lie in: applied once, before any of them.
 *
 * Its own state begins as a file, because the bucket is not there yet. Once it is, `ownState: "bucket"` moves
 * the stack's backend into it: synthesize, then `terraform init -migrate-state` in the stack's folder.
 */
export class AwsStateStack extends BaseStack {
  /** Whether an environment makes its own bucket. */
  static isNeeded({ state }: AwsResolved): boolean {
    return state.kind === "s3" && state.provision.kind === "create";
  }

  /** @throws Error for an environment that adopts its bucket */
  constructor(scope: Construct, environment: AwsResolved) {
    const { name, state } = environment;
    if (state.kind !== "s3" || state.provision.kind !== "create") {
      throw new Error(`${name} makes no bucket for its states`);
    }
    const { bucket, region, provision } = state;
    super(scope, environmentStackId(name, "state"), {
      state: ownState(state, provision.ownState),
      provides: `state bucket ${bucket} in ${region}`,
    });
    new RegionProvider(this, "aws", {
      access: { region, accountId: provision.accountId },
      tags: environment.tags,
    });
    const made = new StateBucket(this, "state", { name: bucket, region, protect: environment.protect });
    this.export({ state_bucket: made.bucket.resource.bucket });
  }
}

function ownState(state: StateBackend, place: "local" | "bucket"): StateBackend {
  return place === "bucket" ? state : { kind: "local" };
}
