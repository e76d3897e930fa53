import * as v from "valibot";
import {
  object,
  cidr,
  distinct,
  kubernetesVersion,
  text,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { tunerSchema } from "../../../tuning/daemonset/schema";
import { retentionDays, roleArn } from "../../region/spec/primitives";

const addon = v.optional(
  object({
    /** Exact version of the add-on. @default the one that EKS chooses at creation, kept thereafter */
    version: v.optional(text(/^v\d+\.\d+\.\d+-eksbuild\.\d+$/, "a version vX.Y.Z-eksbuild.N")),
  }),
);

const addons = object({
  /** Gives pods addresses of the VPC. @default not installed, where `addons` is stated without it */
  "vpc-cni": addon,
  /** Routes service addresses on each node. @default not installed, where `addons` is stated without it */
  "kube-proxy": addon,
  /** Gives pods IAM roles. @default not installed, where `addons` is stated without it */
  "eks-pod-identity-agent": addon,
  /** DNS of the cluster; runs on general nodes. @default not installed, where `addons` is stated without it */
  coredns: addon,
  /** EBS volumes for pods; runs on general nodes. @default not installed, where `addons` is stated without it */
  "aws-ebs-csi-driver": addon,
});

/** An EKS cluster. Nodes always use its private endpoint. */
export const eksClusterSchema = object({
  /** Kubernetes minor version, for example `1.35`. */
  version: kubernetesVersion,
  /** Who reaches the Kubernetes API. */
  api: v.variant("kind", [
    object({
      /** Only the VPC and the blocks in `from` reach the API. */
      kind: v.literal("private"),
      /** Blocks outside the VPC that reach the private endpoint, for example an office or a runner network. */
      from: distinct(cidr),
    }),
    object({
      /** The API has a public endpoint beside the private one. */
      kind: v.literal("public"),
      /** Public blocks that reach the public endpoint. */
      allow: distinct(cidr),
      /** Blocks outside the VPC that reach the private endpoint. @default none */
      from: v.optional(distinct(cidr), []),
    }),
  ]),
  /** Who administers the cluster. @default nobody: the creator gets no rights of its own */
  access: v.optional(
    object({
      /** ARNs of the IAM roles that administer the cluster. */
      admins: distinct(roleArn),
    }),
    { admins: [] },
  ),
  /**
   * EKS add-ons. Without a version EKS chooses one at creation, and applies keep it: a new vpc-cni restarts the network
   * under running pods.
   * @default all, each without a version
   */
  addons: v.optional(addons, {
    "vpc-cni": {},
    "kube-proxy": {},
    "eks-pod-identity-agent": {},
    coredns: {},
    "aws-ebs-csi-driver": {},
  }),
  /** Days for which CloudWatch Logs keeps the control-plane logs. @default 365: an audit trail for a year */
  logRetentionDays: v.optional(retentionDays, 365),
  /**
   * The DaemonSet that tunes and labels the nodes of trading pools with Bottlerocket; nodes with AL2023 tune themselves.
   * @default none, which profiles with knobs that Bottlerocket has no setting for refuse
   */
  tuner: v.optional(tunerSchema),
  /** Whether EKS refuses to delete the cluster. @default true */
  deletionProtection: v.optional(v.boolean(), true),
  /** Support policy of the version. @default "standard": extended costs more and hides an overdue upgrade */
  support: v.optional(v.picklist(["standard", "extended"]), "standard"),
});

export type EksClusterInput = Stated<typeof eksClusterSchema>;
export type EksCluster = Parsed<typeof eksClusterSchema>;
export type EksAddonName = keyof typeof addons.entries;

/** The add-ons that an environment can state, in the order in which they are installed. */
export const eksAddons = Object.keys(addons.entries) as readonly EksAddonName[];
