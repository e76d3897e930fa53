import type { Construct } from "constructs";
import { PipelineRoles } from "../../src/aws/identities/pipeline-roles";
import type { Identities } from "../../src/aws/identities/spec/schema";
import { RegionProvider } from "../../src/aws/region/provider";
import type { AwsResolved } from "../../src/aws/region/spec/resolve";
import { environmentStackId } from "../../src/core/stack-id";
import { BaseStack } from "../../src/kit/base-stack";

/** What the jobs of an environment's pipeline sign in to AWS as. A person applies it: no pipeline changes its own rights. */
export class AwsIdentitiesStack extends BaseStack {
  constructor(scope: Construct, environment: AwsResolved, identities: Identities) {
    const { name, state, pipeline, tags, protect } = environment;
    const { accountId, region } = identities;
    super(scope, environmentStackId(name, "awsidentities"), {
      state,
      provides: `roles of the pipeline in ${accountId}`,
    });
    if (pipeline === undefined)
      throw new Error(`${name} has no pipeline; AWS-PIPELINE-001 should refuse this`);
    new RegionProvider(this, "aws", { access: { region, accountId }, tags });
    const roles = Object.values(environment.regions).flatMap((each) => each.roles ?? []);
    const { plan, apply } = new PipelineRoles(this, "pipeline", {
      environment: name,
      identities,
      pipeline,
      state,
      assumed: {
        plan: distinct(roles.map((each) => each.plan)),
        apply: distinct(roles.map((each) => each.apply)),
      },
      protect,
    });
    this.export({ plan_role: plan.arn, apply_role: apply.arn });
  }
}

function distinct(arns: readonly string[]): readonly string[] {
  return [...new Set(arns)].sort();
}
