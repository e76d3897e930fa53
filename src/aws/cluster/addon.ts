import { EksAddon } from "@cdktf/provider-aws/lib/eks-addon";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { EksAddonName } from "./spec/schema";
import { ServiceRole } from "../iam/service-role";
import type { EksControlPlane } from "./eks-control-plane";

export interface ClusterAddonProps {
  readonly cluster: EksControlPlane;
  readonly name: EksAddonName;
  /** @default the version that EKS chooses at creation; applies keep it */
  readonly version?: string | undefined;
  readonly region: string;
  readonly accountId: string;
  /**
   * For vpc-cni: whether pods keep their own source addresses towards destinations outside the VPC, links and VPN
   * included. The NAT gateway then translates their addresses towards the internet; without one neither pods nor
   * nodes reach it.
   * @default false: vpc-cni translates packets that leave the VPC to the node's address
   */
  readonly externalSnat?: boolean;
  /** What the add-on's pods need before they can run. @default none */
  readonly after?: readonly ITerraformDependable[];
}

/** IAM permissions of an add-on, which Pod Identity gives to its service account. */
const permissions: Partial<
  Record<EksAddonName, { readonly serviceAccount: string; readonly policy: string }>
> = {
  "vpc-cni": { serviceAccount: "aws-node", policy: "AmazonEKS_CNI_Policy" },
  "aws-ebs-csi-driver": {
    serviceAccount: "ebs-csi-controller-sa",
    policy: "service-role/AmazonEBSCSIDriverPolicy",
  },
};

/** Settings that differ from an add-on's defaults. */
function settingsOf(name: EksAddonName, externalSnat: boolean): string | undefined {
  if (name !== "vpc-cni") return undefined;
  return JSON.stringify({
    env: {
      // A node allocates blocks of 16 addresses, so that it reaches its pod limit with fewer interfaces and API calls.
      ENABLE_PREFIX_DELEGATION: "true",
      WARM_PREFIX_TARGET: "1",
      ...(externalSnat ? { AWS_VPC_K8S_CNI_EXTERNALSNAT: "true" } : {}),
    },
  });
}

/** One EKS add-on with its least-privilege role. */
export class ClusterAddon extends Construct {
  readonly resource: EksAddon;

  constructor(scope: Construct, id: string, props: ClusterAddonProps) {
    super(scope, id);
    const { cluster, name, version, region, accountId, externalSnat = false, after = [] } = props;
    const permission = permissions[name];
    const role =
      permission &&
      new ServiceRole(this, "role", {
        name: resourceName("iamRole", cluster.name, name),
        service: "pods.eks.amazonaws.com",
        actions: ["sts:AssumeRole", "sts:TagSession"],
        region,
        accountId,
        condition: { StringEquals: { "aws:RequestTag/eks-cluster-arn": cluster.arn } },
        managedPolicies: [permission.policy],
      });
    this.resource = new EksAddon(this, "Resource", {
      clusterName: cluster.resource.name,
      addonName: name,
      addonVersion: version,
      configurationValues: settingsOf(name, externalSnat),
      resolveConflictsOnCreate: "OVERWRITE",
      resolveConflictsOnUpdate: "PRESERVE",
      podIdentityAssociation:
        role && permission ? [{ roleArn: role.arn, serviceAccount: permission.serviceAccount }] : undefined,
      lifecycle: version === undefined ? { ignoreChanges: ["addon_version"] } : undefined,
      dependsOn: [...(role?.attachments ?? []), ...after],
    });
  }
}
