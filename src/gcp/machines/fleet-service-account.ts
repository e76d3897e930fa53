import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { ServiceAccount } from "@cdktf/provider-google/lib/service-account";
import { Construct } from "constructs";

export interface FleetServiceAccountProps {
  /** Name of the account in its project. */
  readonly accountId: string;
  /** What it is for, for people. */
  readonly displayName: string;
  readonly projectId: string;
  /** Keeps Terraform from deleting the account that firewall rules know the machines by. */
  readonly protect: boolean;
}

/** What machines of a fleet may do in their project: write logs and metrics, and nothing else. */
const roles = { logs: "roles/logging.logWriter", metrics: "roles/monitoring.metricWriter" } as const;

/** The account that the machines of one fleet run as. */
export class FleetServiceAccount extends Construct {
  readonly resource: ServiceAccount;
  readonly grants: readonly ProjectIamMember[];

  constructor(scope: Construct, id: string, props: FleetServiceAccountProps) {
    super(scope, id);
    const { accountId, displayName, projectId, protect } = props;
    this.resource = new ServiceAccount(this, "Resource", {
      accountId,
      displayName,
      lifecycle: { preventDestroy: protect },
    });
    this.grants = Object.entries(roles).map(
      ([key, role]) =>
        new ProjectIamMember(this, key, { project: projectId, role, member: this.resource.member }),
    );
  }
}
