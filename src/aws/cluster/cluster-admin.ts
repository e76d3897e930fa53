import { EksAccessEntry } from "@cdktf/provider-aws/lib/eks-access-entry";
import { EksAccessPolicyAssociation } from "@cdktf/provider-aws/lib/eks-access-policy-association";
import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster";
import { Construct } from "constructs";
import { partitionOf } from "../region/spec/arn";

export interface ClusterAdminProps {
  readonly cluster: EksCluster;
  /** ARN of an IAM role. */
  readonly principalArn: string;
  readonly region: string;
}

/** An IAM role that administers the whole cluster. */
export class ClusterAdmin extends Construct {
  readonly resource: EksAccessEntry;

  constructor(scope: Construct, id: string, { cluster, principalArn, region }: ClusterAdminProps) {
    super(scope, id);
    this.resource = new EksAccessEntry(this, "Resource", {
      clusterName: cluster.name,
      principalArn,
      type: "STANDARD",
    });
    new EksAccessPolicyAssociation(this, "policy", {
      clusterName: cluster.name,
      principalArn: this.resource.principalArn,
      policyArn: `arn:${partitionOf(region)}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy`,
      accessScope: { type: "cluster" },
    });
  }
}
