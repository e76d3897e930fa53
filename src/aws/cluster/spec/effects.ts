import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const clusterEffects = {
  // Holds every object of the cluster. A new version replaces the API servers one by one: their clients reconnect,
  // pods run on.
  aws_eks_cluster: stateful(
    updates("reconnects", "EKS user guide, Update existing cluster to new Kubernetes version", {
      live: ["deletion_protection", "enabled_cluster_log_types", "force_update_version"],
    }),
  ),
  aws_eks_addon: updates("restarts", unverified, {
    live: ["preserve", "resolve_conflicts_on_create", "resolve_conflicts_on_update"],
  }),
  aws_eks_access_entry: updates("reconnects", unverified),
  aws_eks_access_policy_association: updates("replaces", "EKS API reference: no operation modifies one"),
} satisfies Effects;
