import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { ServiceAccount } from "@cdktf/provider-google/lib/service-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { RegionPlace } from "../network/spec/ids";
import { nodeAccountId } from "./spec/ids";

export interface NodeServiceAccountProps {
  /** Where the cluster lies. */
  readonly place: RegionPlace;
}

/**
 * The roles of a node: it reports logs and metrics, and pulls images of the project's registries. Pods have roles of
 * their own, by workload identity.
 * Source: GKE documentation, Hardening your cluster, Use least privilege service accounts.
 */
const roles = {
  node: "roles/container.defaultNodeServiceAccount",
  images: "roles/artifactregistry.reader",
} as const;

/** The service account of a cluster's nodes, in place of the default one that edits the whole project. */
export class NodeServiceAccount extends Construct {
  readonly resource: ServiceAccount;
  /** Without its roles a node never becomes ready. */
  readonly grants: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { place }: NodeServiceAccountProps) {
    super(scope, id);
    const { prefix, projectId } = place;
    this.resource = new ServiceAccount(this, "Resource", {
      accountId: nodeAccountId(prefix),
      displayName: `Nodes of ${prefix}`,
    });
    this.grants = Object.entries(roles).map(
      ([name, role]) =>
        new ProjectIamMember(this, name, { project: projectId, role, member: this.resource.member }),
    );
  }
}
