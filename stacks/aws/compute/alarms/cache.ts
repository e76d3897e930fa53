import { cacheId } from "../../../../src/aws/cache/replication-group";
import { cacheAlarms } from "../../../../src/aws/cache/alarms";
import type { MetricAlarm } from "../../../../src/aws/monitoring/metric-alarm";
import type { Monitoring } from "../../../../src/aws/monitoring/spec/schema";
import type { AwsRegionContext } from "../../region";

/** Alarms of each node of a region's cache, by what the environment states of it. */
export function alarmsOfCache(context: AwsRegionContext, { thresholds }: Monitoring): MetricAlarm[] {
  const { cache } = context.region;
  if (cache === undefined) return [];
  const replicationGroupId = cacheId(context.region.prefix);
  return cacheAlarms({ name: "cache", replicationGroupId, nodes: cache.nodes }, thresholds);
}
