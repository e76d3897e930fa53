import type { LogAlarm } from "../monitoring/alarm";

export interface ClusterToWatch {
  readonly clusterName: string;
}

const samples = "GoogleCloudPlatform/monitoring-dashboard-samples, alerts/google-gke, 2026-07-27";

/**
 * Returns the alarms of a GKE cluster, all from its events: the metric of a node's conditions was not read at Google
 * with its labels, so no alarm is built on it.
 *
 * The event of a node that is not ready is of one that was ready before, so a node that joins does not ring: kubelet and
 * controller write it when the condition changes from true, and a new node begins without it.
 */
export function clusterAlarms({ clusterName }: ClusterToWatch): LogAlarm[] {
  const common = { kind: "log", subject: "cluster" } as const;
  const named = `resource.labels.cluster_name = "${clusterName}"`;
  const notification = (type: string): string =>
    [
      'resource.type = ("gke_cluster" OR "gke_nodepool")',
      named,
      'log_id("container.googleapis.com/notifications")',
      `jsonPayload.@type = "type.googleapis.com/google.container.v1beta1.${type}"`,
    ].join(" AND ");
  return [
    {
      ...common,
      name: "cluster-unscheduled",
      severity: "notice",
      filter: ['resource.type = "k8s_pod"', named, 'jsonPayload.reason = "FailedScheduling"'].join(" AND "),
      shows: { pod: "jsonPayload.involvedObject.name", message: "jsonPayload.message" },
      why: "A pod found no node.",
      act: "Look whether a pool is full, or a node of it not ready.",
      source: samples,
    },
    {
      ...common,
      name: "cluster-node-not-ready",
      severity: "urgent",
      filter: ['resource.type = "k8s_node"', named, 'jsonPayload.reason = "NodeNotReady"'].join(" AND "),
      shows: { node: "jsonPayload.involvedObject.name" },
      why: "The control plane hears nothing of a node, or a node says that it is not ready.",
      act: "See what traded on it; its pods are moved after five minutes only.",
      source:
        "kubernetes/kubernetes@00267ac, pkg/kubelet/nodestatus/setters.go and pkg/controller/nodelifecycle; GKE documentation, events in Cloud Logging",
    },
    {
      ...common,
      name: "cluster-upgrade",
      severity: "urgent",
      filter: notification("UpgradeEvent"),
      shows: {
        resource: "jsonPayload.resourceType",
        from: "jsonPayload.currentVersion",
        to: "jsonPayload.targetVersion",
      },
      why: "GKE begins to upgrade the control plane or a pool.",
      act: "Compare the hour with the maintenance window and its exclusions; if nobody chose it, ask Google.",
      source: samples,
    },
    {
      ...common,
      name: "cluster-bulletin",
      severity: "notice",
      filter: notification("SecurityBulletinEvent"),
      shows: { bulletin: "jsonPayload.bulletinId", upgradeTo: "jsonPayload.suggestedUpgradeTarget" },
      why: "A security bulletin is about the cluster's version.",
      act: "Read it, and plan the patch for a change window.",
      source: samples,
    },
  ];
}
