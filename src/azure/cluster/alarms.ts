import type { Logged, MetricAlarm } from "../monitoring/alarm";

export interface WatchedCluster {
  /** Id of the cluster. */
  readonly clusterId: string;
}

const source =
  "Azure documentation, Supported metrics, Microsoft.ContainerService/managedClusters; Azure/azure-monitor-baseline-alerts@b772e9f";

/**
 * How long a node is not ready until somebody is paged: as long as AKS takes for its own verdict. A node that joins is not
 * ready either, from its registration until its network works; one that needs longer than this is repaired by AKS, a node
 * that traded included, by a restart first. Azure recommends an alert after 20 minutes, and the cluster autoscaler gives
 * up on a node that joins after 15.
 *
 * Source: MicrosoftDocs/azure-aks-docs@fb060ab, node-auto-repair.md and best-practices-monitoring-proactive.md;
 * kubernetes/autoscaler, --max-node-startup-time.
 */
const notReadyMinutes = 10;

/** Returns the alarms of an AKS cluster. */
export function clusterAlarms({ clusterId }: WatchedCluster): MetricAlarm[] {
  const metric = {
    namespace: "Microsoft.ContainerService/managedClusters",
    resourceId: clusterId,
    windowMinutes: 5,
  } as const;
  const common = {
    kind: "metric",
    subject: "cluster",
    when: "always",
    severity: "notice",
    comparison: "above",
    source,
  } as const;
  return [
    {
      ...common,
      name: "cluster-node-not-ready",
      severity: "urgent",
      metric: {
        ...metric,
        name: "kube_node_status_condition",
        // Of a quarter of an hour the minutes in which it was not ready: Azure has no alert on how long something lasts.
        windowMinutes: 15,
        aggregation: "Total",
        // A node whose machine is gone reports nothing: Kubernetes then calls its condition unknown.
        dimensions: { status2: ["NotReady", "Unknown"], node: "*" },
      },
      threshold: notReadyMinutes,
      why: `A node was not ready for more than ${notReadyMinutes} of 15 minutes: its pods are moved, an engine among them, and AKS restarts it.`,
      act: "kubectl describe node; see whether the machine answers, and whether Azure reports its host.",
      source:
        "MicrosoftDocs/azure-aks-docs@fb060ab, best-practices-monitoring-proactive.md, node in NotReady state",
    },
    {
      ...common,
      name: "cluster-api-memory",
      metric: { ...metric, name: "apiserver_memory_usage_percentage", aggregation: "Maximum" },
      threshold: 90,
      why: "The API server is short of memory: it restarts next, and controllers stand still meanwhile.",
      act: "Look for a client that lists everything again and again.",
    },
    {
      ...common,
      name: "cluster-etcd-full",
      severity: "urgent",
      metric: { ...metric, name: "etcd_database_usage_percentage", aggregation: "Maximum" },
      threshold: 80,
      why: "The database of the cluster is nearly full. A full one takes no more changes.",
      act: "Delete events, old jobs and unused custom resources.",
    },
  ];
}

/** Returns what of a cluster goes to Log Analytics: who changed what, and what the scaler decided. */
export function loggedCluster({ clusterId }: WatchedCluster): Logged {
  return {
    name: "cluster",
    resourceId: clusterId,
    logs: ["kube-audit-admin", "guard", "cluster-autoscaler"],
    metrics: false,
  };
}
