import type { MetricAlarm } from "../monitoring/metric-alarm";

export interface ClusterToWatch {
  readonly clusterName: string;
}

const source = "Amazon EKS user guide, control plane metrics in CloudWatch: AWS/EKS";

/** Alarms of an EKS control plane. */
export function clusterAlarms({ clusterName }: ClusterToWatch): MetricAlarm[] {
  const of = (name: string): MetricAlarm["metric"] => ({
    namespace: "AWS/EKS",
    name,
    dimensions: { ClusterName: clusterName },
    statistic: "Maximum",
    periodSeconds: 60,
  });
  const common = { subject: "cluster", severity: "notice", comparison: "above", source } as const;
  return [
    {
      ...common,
      name: "cluster-unschedulable",
      when: "session",
      metric: of("scheduler_pending_pods_UNSCHEDULABLE"),
      threshold: 0,
      periods: 10,
      missing: "notBreaching",
      why: "A pod has found no node for ten minutes. An engine among them waits for its pool's label or a spare.",
    },
    {
      ...common,
      name: "cluster-storage",
      when: "always",
      metric: of("apiserver_storage_size_bytes"),
      threshold: 6 * 2 ** 30,
      periods: 15,
      missing: "notBreaching",
      why: "The cluster's store nears the 8 GiB at which it takes no more writes.",
    },
  ];
}
