import { backupAlarms } from "../../../src/gcp/backup/alarms";
import { backupPlanName } from "../../../src/gcp/backup/spec/place";
import { clusterAlarms } from "../../../src/gcp/cluster/alarms";
import { clusterName, nodeNamePrefix } from "../../../src/gcp/cluster/spec/ids";
import { hostEventAlarms } from "../../../src/gcp/machines/alarms/host-events";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

/** Returns the alarms of a region's cluster, of its backups, and of the hosts of its nodes. */
export function alarmsOfCluster({ cluster, backup, place }: GcpResolvedRegion): Alarm[] {
  if (cluster === undefined) return [];
  return [
    ...clusterAlarms({ clusterName: clusterName(place) }),
    ...(backup === undefined
      ? []
      : backupAlarms({
          plan: backupPlanName(place.prefix),
          location: backup.location.kind === "here" ? place.region : backup.location.region,
        })),
    ...hostEventAlarms({ name: "nodes", instances: { prefix: nodeNamePrefix(place) } }),
  ];
}
