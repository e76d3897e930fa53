/** The provider's type of each kind of object. */
export const resourceTypes: Readonly<Record<string, string>> = {
  ClusterRole: "kubernetes_cluster_role_v1",
  ClusterRoleBinding: "kubernetes_cluster_role_binding_v1",
  ConfigMap: "kubernetes_config_map_v1",
  DaemonSet: "kubernetes_daemon_set_v1",
  Namespace: "kubernetes_namespace_v1",
  PriorityClass: "kubernetes_priority_class_v1",
  ServiceAccount: "kubernetes_service_account_v1",
};
