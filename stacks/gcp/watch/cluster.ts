import { clusterAlarms } from "../../../src/gcp/cluster/alarms";
import { clusterName, nodeNamePrefix } from "../../../src/gcp/cluster/spec/ids";
import { hostEventAlarms } from "../../../src/gcp/machines/alarms/host-events";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

/** Returns the alarms of a region's cluster and of the hosts of its nodes. */
export function alarmsOfCluster({ cluster, place }: GcpResolvedRegion): Alarm[] {
  if (cluster === undefined) return [];
  return [
    ...clusterAlarms({ clusterName: clusterName(place) }),
    ...hostEventAlarms({ name: "nodes", instances: { prefix: nodeNamePrefix(place) } }),
  ];
}
