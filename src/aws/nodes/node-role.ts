import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { Construct } from "constructs";
import { resourceName } from "../../core/names";
import { serviceRole } from "../iam";

/**
 * What a node itself may do: join its cluster, and pull images. Everything else belongs to pods, by Pod
 * Identity.
 */
export function nodeRole(scope: Construct, id: string, prefix: string, region: string): IamRole {
  return serviceRole(scope, id, {
    name: resourceName("iamRole", prefix, "nodes"),
    service: "ec2.amazonaws.com",
    region,
    managedPolicies: ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"],
  });
}
