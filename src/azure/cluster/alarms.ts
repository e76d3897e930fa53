import type { Logged, MetricAlarm } from "../monitoring/alarm";

export interface WatchedCluster {
  /** Id of the cluster. */
  readonly clusterId: string;
}

const source =
  "Azure documentation, Supported metrics, Microsoft.ContainerService/managedClusters; Azure/azure-monitor-baseline-alerts@b772e9f";

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
        aggregation: "Total",
        // A node whose machine is gone reports nothing: Kubernetes then calls its condition unknown.
        dimensions: { status2: ["NotReady", "Unknown"], node: "*" },
      },
      threshold: 0,
      why: "A node is not ready: its pods are moved when that lasts, an engine among them.",
      act: "kubectl describe node; see whether the machine answers, and whether Azure reports its host.",
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
