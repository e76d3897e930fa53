import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { Construct } from "constructs";
import { digest } from "../../core/digest";
import type { RegionPlace } from "../network/spec/ids";
import { clusterId, clusterName } from "./spec/ids";

export interface ClusterAdminsProps {
  readonly place: RegionPlace;
  /** Principals of IAM, for example `group:platform@example.com`. */
  readonly admins: readonly string[];
}

/**
 * Grants principals every right in one cluster, also that to connect. The role is the project's, as there is none of a
 * cluster; its condition names the cluster, so that two clusters of a project have grants of their own.
 *
 * Source: IAM documentation, Attribute reference for IAM Conditions: GKE recognizes `resource.name`. How it is written for
 * a cluster was read of others' conditions only.
 */
export class ClusterAdmins extends Construct {
  constructor(scope: Construct, id: string, { place, admins }: ClusterAdminsProps) {
    super(scope, id);
    for (const member of admins) {
      // The address of a person may have signs that an id cannot.
      new ProjectIamMember(this, digest(member, 8), {
        project: place.projectId,
        role: "roles/container.admin",
        member,
        condition: {
          title: clusterName(place),
          description: "This cluster and the objects in it",
          expression: namesOnly(clusterId(place)),
        },
      });
    }
  }
}

/** A name that merely begins with the cluster's is that of a neighbour: `hft-iowa-two` beside `hft-iowa`. */
function namesOnly(id: string): string {
  return `resource.name == "${id}" || resource.name.startsWith("${id}/")`;
}
