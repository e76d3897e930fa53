import type { Manifest } from "./manifest";

export const namespaceName = "hft-tuning";
export const serviceAccountName = "hft-tune";

/** The objects that all DaemonSets share, in the order of their application, the namespace first. */
export const access: readonly Manifest[] = [
  {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: namespaceName, labels: { "pod-security.kubernetes.io/enforce": "privileged" } },
  },
  {
    apiVersion: "scheduling.k8s.io/v1",
    kind: "PriorityClass",
    metadata: { name: "hft-tuning" },
    value: 1_000_000,
    description: "A node that nobody tunes takes no trading pod.",
  },
  {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: serviceAccountName, namespace: namespaceName },
  },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name: serviceAccountName },
    rules: [
      { apiGroups: [""], resources: ["nodes"], verbs: ["get", "patch"] },
      { apiGroups: [""], resources: ["pods"], verbs: ["list"] },
    ],
  },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: serviceAccountName },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: serviceAccountName },
    subjects: [{ kind: "ServiceAccount", name: serviceAccountName, namespace: namespaceName }],
  },
];
