import { ClusterRoleBindingV1 } from "@cdktf/provider-kubernetes/lib/cluster-role-binding-v1";
import { ClusterRoleV1 } from "@cdktf/provider-kubernetes/lib/cluster-role-v1";
import { ConfigMapV1 } from "@cdktf/provider-kubernetes/lib/config-map-v1";
import { DaemonSetV1 } from "@cdktf/provider-kubernetes/lib/daemon-set-v1";
import { NamespaceV1 } from "@cdktf/provider-kubernetes/lib/namespace-v1";
import { PriorityClassV1 } from "@cdktf/provider-kubernetes/lib/priority-class-v1";
import { ServiceAccountV1 } from "@cdktf/provider-kubernetes/lib/service-account-v1";
import type { TerraformMetaArguments, TerraformResource, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import type { Manifest } from "../tuning/daemonset/manifest";
import { argumentsOf } from "./arguments";

export interface KubernetesObjectProps {
  readonly manifest: Manifest;
  /** Objects that are there before it. Names refer to each other as texts, from which Terraform derives no order. */
  readonly after?: readonly KubernetesObject[] | undefined;
  readonly lifecycle?: TerraformResourceLifecycle | undefined;
}

type TypedResource = new (scope: Construct, id: string, config: never) => TerraformResource;

/** The provider's resources by kind of object. Unlike `kubernetes_manifest` none asks the cluster while it is planned. */
const resources: Readonly<Record<string, TypedResource>> = {
  ClusterRole: ClusterRoleV1,
  ClusterRoleBinding: ClusterRoleBindingV1,
  ConfigMap: ConfigMapV1,
  DaemonSet: DaemonSetV1,
  Namespace: NamespaceV1,
  PriorityClass: PriorityClassV1,
  ServiceAccount: ServiceAccountV1,
};

/**
 * One object of a cluster, from its manifest: the provider's typed resource of that kind says the same.
 *
 * @throws Error for a kind without a typed resource
 */
export class KubernetesObject extends Construct {
  readonly resource: TerraformResource;

  constructor(scope: Construct, id: string, { manifest, after = [], lifecycle }: KubernetesObjectProps) {
    super(scope, id);
    const Resource = resources[manifest.kind];
    if (Resource === undefined) throw new Error(`${this.node.path}: no resource for ${manifest.kind}`);
    const meta: TerraformMetaArguments = {
      dependsOn: after.map(({ resource }) => resource),
      ...(lifecycle === undefined ? {} : { lifecycle }),
    };
    this.resource = new Resource(this, "Resource", { ...argumentsOf(manifest), ...meta } as never);
  }
}
