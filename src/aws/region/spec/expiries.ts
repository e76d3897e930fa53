import { endsBefore, type Expiry } from "../../../environment/expiry";
import { eksVersion } from "../../catalog/eks-versions";
import { rdsSupport } from "../../catalog/rds";
import type { Database } from "../../database/spec/schema";
import { kubernetesOf } from "../../machines/spec/node-image";
import type { AwsRegion } from "./schema";

/** Returns what ends on a day in a region. ElastiCache has announced no end of the versions that are offered. */
export function expiriesOf({
  cluster,
  pools,
  database,
}: Pick<AwsRegion, "cluster" | "pools" | "database">): readonly Expiry[] {
  const versions = [
    ...(cluster === undefined ? [] : [["cluster.version", cluster.version] as const]),
    ...Object.entries(pools).flatMap(([name, pool]) =>
      pool.kind === "trading"
        ? Object.entries(pool.generations).flatMap(([key, { image }]) => {
            const version = kubernetesOf(image);
            return version === undefined
              ? []
              : [[`pools.${name}.generations.${key}.image.release`, version] as const];
          })
        : [],
    ),
  ];
  return [...versions.flatMap(([path, version]) => kubernetes(version, path)), ...postgres(database)];
}

function kubernetes(version: string, path: string): Expiry[] {
  const dates = eksVersion(version);
  if (dates === undefined) return [];
  const source = `src/aws/catalog/data/eks-versions.json${dates.verified ? "" : " (?)"}`;
  return [
    endsBefore(dates.standardSupportEnds, {
      path,
      what: `EKS ${version}: standard support; extended support is billed after it`,
      source,
    }),
    endsBefore(dates.extendedSupportEnds, {
      path,
      what: `EKS ${version}: extended support; EKS upgrades the cluster after it`,
      source,
    }),
  ];
}

/** A replica without a version has its source's. */
function postgres(database: Database | undefined): Expiry[] {
  if (database === undefined || database.kind === "backups" || database.version === undefined) return [];
  const { version } = database;
  const dates = rdsSupport(version);
  if (dates === undefined) return [];
  const row = (lastDay: string, what: string): Expiry => ({
    path: "database.version",
    what,
    lastDay,
    source: "src/aws/catalog/data/rds.json (?)",
  });
  return [
    row(
      dates.standardSupportEnds,
      `RDS PostgreSQL ${version}: standard support; extended support is billed after it`,
    ),
    row(dates.extendedSupportEnds, `RDS PostgreSQL ${version}: extended support; RDS upgrades it after it`),
  ];
}
