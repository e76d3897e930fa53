import { stateful, updates, type Effects } from "../../environment/effects";

/** What an apply does to objects in a cluster. */
export const kubernetesEffects = {
  // Its deletion takes everything in it, also what others put there.
  kubernetes_namespace_v1: stateful(updates("live", "Kubernetes documentation, Namespaces")),
  kubernetes_service_account_v1: updates("live", "Kubernetes documentation, Managing service accounts"),
  kubernetes_cluster_role_v1: updates("live", "Kubernetes documentation, RBAC: judged at each request"),
  kubernetes_cluster_role_binding_v1: updates(
    "live",
    "Kubernetes documentation, RBAC: judged at each request",
  ),
  kubernetes_priority_class_v1: updates(
    "live",
    "Kubernetes documentation, Pod priority: a pod keeps the number that it was admitted with",
  ),
  // An immutable one is replaced.
  kubernetes_config_map_v1: updates("live", "Kubernetes documentation, ConfigMaps"),
  kubernetes_daemon_set_v1: updates(
    "live",
    "Kubernetes documentation, Update strategy of a DaemonSet: with OnDelete, which tuningObjects states, pods run on",
  ),
} satisfies Effects;
