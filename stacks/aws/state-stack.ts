import type { Construct } from "constructs";
import { pipelineRoles } from "../../src/aws/identities/spec/arns";
import { RegionProvider } from "../../src/aws/region/provider";
import { StateBucket } from "../../src/aws/storage/state-bucket";
import type { AwsResolved } from "../../src/aws/region/spec/resolve";
import { environmentStackId } from "../../src/core/stack-id";
import { BaseStack } from "../../src/kit/base-stack";

/**
 * The S3 bucket for the states of all other stacks. It is applied before any of them.
 *
 * Its own state starts as a file, as the bucket does not exist yet. After the first apply set `ownState: "bucket"`,
 * synthesize, and run `terraform init -migrate-state` in the stack's folder.
 */
export class AwsStateStack extends BaseStack {
  /** Whether an environment creates its state bucket. */
  static isNeeded({ state }: AwsResolved): boolean {
    return state.kind === "s3" && state.provision.kind === "create";
  }

  /** @throws Error for an environment that does not create its state bucket */
  constructor(scope: Construct, environment: AwsResolved) {
    const { name, state } = environment;
    if (state.kind !== "s3" || state.provision.kind !== "create") {
      throw new Error(`${name} does not create a state bucket`);
    }
    const { bucket, region, keyArn, provision } = state;
    const { accountId, people } = provision;
    const { identities } = environment.aws ?? {};
    const roles = provision.roles ?? (identities && pipelineRoles({ environment: name, identities }));
    super(scope, environmentStackId(name, "state"), {
      state: provision.ownState === "bucket" ? state : { kind: "local" },
      provides: `state bucket ${bucket} in ${region}`,
    });
    new RegionProvider(this, "aws", {
      access: { region, accountId },
      tags: environment.tags,
    });
    const created = new StateBucket(this, "state", {
      name: bucket,
      region,
      accountId,
      keyAlias: keyArn?.split(":").at(-1),
      roles: roles && { ...roles, people },
      protect: environment.protect,
    });
    this.export({ state_bucket: created.bucket.resource.bucket });
  }
}
