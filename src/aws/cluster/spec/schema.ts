import * as v from "valibot";
import type { EksApi, EksCluster } from "./rules";
import { cidr, distinct, kubernetesVersion, text } from "../../../core/primitives";
import { retentionDays, roleArn } from "../../region/spec/primitives";

type Defaulted = "access" | "addons" | "logRetentionDays" | "deletionProtection" | "support";
type PublicApi = Extract<EksApi, { kind: "public" }>;

/** A cluster as an environment file states it. */
export type EksClusterInput = Omit<EksCluster, Defaulted | "api"> &
  Partial<Pick<EksCluster, Defaulted>> & {
    readonly api:
      Extract<EksApi, { kind: "private" }> | (Omit<PublicApi, "from"> & Partial<Pick<PublicApi, "from">>);
  };

const addon = v.optional(
  v.strictObject({
    version: v.optional(text(/^v\d+\.\d+\.\d+-eksbuild\.\d+$/, "a version vX.Y.Z-eksbuild.N")),
  }),
);

export const eksClusterSchema: v.GenericSchema<EksClusterInput, EksCluster> = v.strictObject({
  version: kubernetesVersion,
  api: v.variant("kind", [
    v.strictObject({ kind: v.literal("private"), from: distinct(cidr) }),
    v.strictObject({
      kind: v.literal("public"),
      allow: distinct(cidr),
      from: v.optional(distinct(cidr), []),
    }),
  ]),
  access: v.optional(v.strictObject({ admins: distinct(roleArn) }), { admins: [] }),
  addons: v.optional(
    v.strictObject({
      "vpc-cni": addon,
      "kube-proxy": addon,
      "eks-pod-identity-agent": addon,
      coredns: addon,
      "aws-ebs-csi-driver": addon,
    }),
    { "vpc-cni": {}, "kube-proxy": {}, "eks-pod-identity-agent": {}, coredns: {}, "aws-ebs-csi-driver": {} },
  ),
  logRetentionDays: v.optional(retentionDays, 365),
  deletionProtection: v.optional(v.boolean(), true),
  support: v.optional(v.picklist(["standard", "extended"]), "standard"),
});
