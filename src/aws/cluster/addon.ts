import { EksAddon } from "@cdktf/provider-aws/lib/eks-addon";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../../core/names";
import type { EksAddonName } from "../../rules/aws/cluster";
import { ServiceRole } from "../service-role";
import type { EksControlPlane } from "./eks-control-plane";

export interface ClusterAddonProps {
  readonly cluster: EksControlPlane;
  readonly name: EksAddonName;
  /** @default EKS's choice at creation, kept thereafter */
  readonly version?: string | undefined;
  readonly region: string;
  /** What must be there before the add-on's pods can run. @default nothing */
  readonly after?: readonly ITerraformDependable[];
}

/** What an add-on may do in the account, given to its service account by Pod Identity. */
const permissions: Partial<
  Record<EksAddonName, { readonly serviceAccount: string; readonly policy: string }>
> = {
  "vpc-cni": { serviceAccount: "aws-node", policy: "AmazonEKS_CNI_Policy" },
  "aws-ebs-csi-driver": {
    serviceAccount: "ebs-csi-controller-sa",
    policy: "service-role/AmazonEBSCSIDriverPolicy",
  },
};

/** Settings that differ from an add-on's own. */
const settings: Partial<Record<EksAddonName, unknown>> = {
  // A node takes blocks of 16 addresses: it reaches its pod limit with fewer interfaces and API calls.
  "vpc-cni": { env: { ENABLE_PREFIX_DELEGATION: "true", WARM_PREFIX_TARGET: "1" } },
};

/** One EKS add-on with its least-privilege role. */
export class ClusterAddon extends Construct {
  readonly resource: EksAddon;

  constructor(
    scope: Construct,
    id: string,
    { cluster, name, version, region, after = [] }: ClusterAddonProps,
  ) {
    super(scope, id);
    const permission = permissions[name];
    const role =
      permission &&
      new ServiceRole(this, "role", {
        name: resourceName("iamRole", cluster.name, name),
        service: "pods.eks.amazonaws.com",
        actions: ["sts:AssumeRole", "sts:TagSession"],
        region,
        managedPolicies: [permission.policy],
      });
    this.resource = new EksAddon(this, "Resource", {
      clusterName: cluster.resource.name,
      addonName: name,
      addonVersion: version,
      configurationValues: settings[name] === undefined ? undefined : JSON.stringify(settings[name]),
      resolveConflictsOnCreate: "OVERWRITE",
      resolveConflictsOnUpdate: "PRESERVE",
      podIdentityAssociation:
        role && permission ? [{ roleArn: role.arn, serviceAccount: permission.serviceAccount }] : undefined,
      lifecycle: version === undefined ? { ignoreChanges: ["addon_version"] } : undefined,
      dependsOn: [...(role?.attachments ?? []), ...after],
    });
  }
}
