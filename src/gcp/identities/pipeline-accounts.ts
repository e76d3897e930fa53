import { IamWorkloadIdentityPool } from "@cdktf/provider-google/lib/iam-workload-identity-pool";
import { IamWorkloadIdentityPoolProvider } from "@cdktf/provider-google/lib/iam-workload-identity-pool-provider";
import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { ServiceAccount } from "@cdktf/provider-google/lib/service-account";
import { ServiceAccountIamMember } from "@cdktf/provider-google/lib/service-account-iam-member";
import { StorageBucketIamMember } from "@cdktf/provider-google/lib/storage-bucket-iam-member";
import { Construct } from "constructs";
import type { Pipeline } from "../../environment/pipeline/schema";
import type { Api } from "../region/spec/services";
import { jobsOf, poolId, serviceAccountName, type Operation } from "./spec/names";
import { applyRoles, planRoles, readRoles, roleGrants } from "./spec/roles";
import type { Identities } from "./spec/schema";
import { trustOf } from "./spec/trust";

export interface PipelineAccountsProps {
  /** Name of the environment. */
  readonly environment: string;
  readonly identities: Identities;
  readonly pipeline: Pipeline;
  /** By project, the APIs of the regions in it. */
  readonly projects: Readonly<Record<string, readonly Api[]>>;
  /** Projects that are read only, also to apply: those of the identities and of the states. */
  readonly readOnly: readonly string[];
  /** Bucket of the states. @default they lie elsewhere */
  readonly stateBucket?: string | undefined;
  /** Whether Terraform refuses to delete pool and accounts. */
  readonly protect: boolean;
}

/** The role on the objects of a bucket with states: locks are objects too. */
const stateRoles = { plan: "roles/storage.objectViewer", apply: "roles/storage.objectUser" } as const;

/**
 * What the jobs of a pipeline sign in to Google Cloud as: a service account that reads, and one that writes and gives
 * machines the few roles that they have. Neither has a key: each is lent to the jobs whose tokens the pool takes.
 */
export class PipelineAccounts extends Construct {
  readonly provider: IamWorkloadIdentityPoolProvider;
  readonly accounts: Readonly<Record<Operation, ServiceAccount>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PipelineAccountsProps,
  ) {
    super(scope, id);
    const { environment, pipeline, protect } = props;
    const lifecycle = { preventDestroy: protect };
    const pool = new IamWorkloadIdentityPool(this, "pool", {
      workloadIdentityPoolId: poolId(environment),
      description: `Jobs that plan and apply ${environment}`,
      lifecycle,
    });
    const { mapping, condition } = trustOf(pipeline, environment);
    this.provider = new IamWorkloadIdentityPoolProvider(this, "provider", {
      workloadIdentityPoolId: pool.workloadIdentityPoolId,
      workloadIdentityPoolProviderId: "pipeline",
      attributeCondition: condition,
      oidc: { issuerUri: pipeline.issuer },
      lifecycle,
    });
    // The toolkit makes the dots in the keys of a map underscores.
    this.provider.addOverride("attribute_mapping", mapping);
    this.accounts = { plan: this.account("plan", pool), apply: this.account("apply", pool) };
  }

  /** Jobs that apply may plan as well: GitLab tells those of one branch apart by nothing. */
  private account(operation: Operation, pool: IamWorkloadIdentityPool): ServiceAccount {
    const { environment, identities, stateBucket, protect } = this.props;
    const scope = new Construct(this, operation);
    const account = new ServiceAccount(scope, "Resource", {
      accountId: serviceAccountName(environment, operation),
      description: `${operation} of ${environment} by its pipeline`,
      lifecycle: { preventDestroy: protect },
    });
    for (const jobs of operation === "plan" ? (["plan", "apply"] as const) : (["apply"] as const)) {
      new ServiceAccountIamMember(scope, `jobs-${jobs}`, {
        serviceAccountId: account.name,
        role: "roles/iam.workloadIdentityUser",
        member: jobsOf(identities, environment, jobs),
        // Before the pool there is nobody of this name.
        dependsOn: [pool],
      });
    }
    this.roles(scope, operation, account);
    if (stateBucket !== undefined) {
      new StorageBucketIamMember(scope, "states", {
        bucket: stateBucket,
        role: stateRoles[operation],
        member: account.member,
      });
    }
    return account;
  }

  private roles(scope: Construct, operation: Operation, { member }: ServiceAccount): void {
    const { projects, readOnly } = this.props;
    const grant = (project: string, role: string, expression?: string): void => {
      new ProjectIamMember(scope, `${project}-${role.replace("roles/", "")}`, {
        project,
        role,
        member,
        condition: expression === undefined ? undefined : { title: "roles of machines", expression },
      });
    };
    const needed = operation === "plan" ? planRoles : applyRoles;
    for (const [project, apis] of Object.entries(projects)) {
      for (const role of needed(apis)) grant(project, role);
      if (operation === "apply") grant(project, roleGrants.role, roleGrants.expression);
    }
    for (const project of readOnly.filter((each) => !Object.hasOwn(projects, each))) {
      for (const role of readRoles) grant(project, role);
    }
  }
}
