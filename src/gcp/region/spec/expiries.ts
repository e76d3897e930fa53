import { endsBefore, type Expiry } from "../../../environment/expiry";
import { sqlSupport } from "../../catalog/cloud-sql";
import { gkeVersion } from "../../catalog/gke-versions";
import type { GkeCluster } from "../../cluster/spec/schema";
import type { Database } from "../../database/spec/schema";
import type { GcpRegion } from "./schema";

/** Returns what ends on a day in a region. Memorystore has announced no end of a version. */
export function expiriesOf({
  cluster,
  database,
}: Pick<GcpRegion, "cluster" | "database">): readonly Expiry[] {
  return [...(cluster === undefined ? [] : ofCluster(cluster)), ...postgres(database)];
}

function ofCluster({ version, channel, freezes }: GkeCluster): Expiry[] {
  const dates = gkeVersion(version);
  const ends = channel === "extended" ? dates?.extendedSupportEnds : dates?.standardSupportEnds;
  const support =
    ends === undefined
      ? []
      : [
          endsBefore(ends, {
            path: "cluster.version",
            what: `GKE ${version}: support in the channel ${channel}; GKE upgrades the cluster after it`,
            source: `src/gcp/catalog/data/gke-versions.json${dates?.verified === true ? "" : " (?)"}`,
          }),
        ];
  return [
    ...support,
    ...Object.entries(freezes).map(([name, { until }]) =>
      endsBefore(until, {
        path: `cluster.freezes.${name}.until`,
        what: "a freeze; GKE upgrades again after it",
        source: "the environment",
      }),
    ),
  ];
}

/** A replica has its source's version. */
function postgres(database: Database | undefined): Expiry[] {
  if (database === undefined || !("version" in database) || database.version === undefined) return [];
  const { version } = database;
  const dates = sqlSupport(version);
  if (dates === undefined) return [];
  const row = (firstDayAfter: string, what: string): Expiry =>
    endsBefore(firstDayAfter, {
      path: "database.version",
      what,
      source: "src/gcp/catalog/data/cloud-sql.json",
    });
  return [
    row(
      dates.extendedSupportFrom,
      `Cloud SQL PostgreSQL ${version}: regular support; extended support is billed after it`,
    ),
    row(
      dates.deprecatedFrom,
      `Cloud SQL PostgreSQL ${version}: extended support; the version is deprecated after it`,
    ),
  ];
}
