import type { Construct } from "constructs";
import { environmentStackId } from "../../src/core/stack-id";
import { PipelineAccounts } from "../../src/gcp/identities/pipeline-accounts";
import type { Identities } from "../../src/gcp/identities/spec/schema";
import { ProjectServices } from "../../src/gcp/region/project-services";
import { RegionProvider } from "../../src/gcp/region/provider";
import type { GcpResolved } from "../../src/gcp/region/spec/resolve";
import type { Api } from "../../src/gcp/region/spec/services";
import { createdState } from "../../src/environment/state/schema";
import { BaseStack } from "../../src/kit/base-stack";

/** What the jobs of an environment's pipeline sign in to Google Cloud as. A person applies it. */
export class GcpIdentitiesStack extends BaseStack {
  constructor(scope: Construct, environment: GcpResolved, identities: Identities) {
    const { name, state, pipeline, tags, protect } = environment;
    const { projectId } = identities;
    super(scope, environmentStackId(name, "gcpidentities"), {
      state,
      provides: `service accounts of the pipeline in ${projectId}`,
    });
    if (pipeline === undefined)
      throw new Error(`${name} has no pipeline; GCP-PIPELINE-001 should refuse this`);
    new RegionProvider(this, "google", { access: { projectId }, tags });
    new ProjectServices(this, "services", ["iam", "iamcredentials", "sts"]);
    const stateProject = createdState(state, "gcs")?.provision.projectId;
    const { provider, accounts } = new PipelineAccounts(this, "pipeline", {
      environment: name,
      identities,
      pipeline,
      projects: apisByProject(environment),
      readOnly: [...new Set([projectId, ...(stateProject === undefined ? [] : [stateProject])])],
      stateBucket: state.kind === "gcs" ? state.bucket : undefined,
      protect,
    });
    this.export({
      provider: provider.name,
      plan_service_account: accounts.plan.email,
      apply_service_account: accounts.apply.email,
    });
  }
}

function apisByProject({ regions }: GcpResolved): Readonly<Record<string, readonly Api[]>> {
  const projects: Record<string, Set<Api>> = {};
  for (const { projectId, apis } of Object.values(regions)) {
    projects[projectId] = new Set([...(projects[projectId] ?? []), ...apis]);
  }
  return Object.fromEntries(Object.entries(projects).map(([id, apis]) => [id, [...apis].sort()]));
}
