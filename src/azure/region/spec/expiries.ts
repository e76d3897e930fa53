import { endsBefore, type Expiry } from "../../../environment/expiry";
import { aksVersion } from "../../catalog/aks-versions";
import { machineSize } from "../../catalog/machine-sizes";
import { postgresSupport } from "../../catalog/postgres";
import type { AksCluster } from "../../cluster/spec/schema";
import type { Database } from "../../database/spec/schema";
import type { AzureRegion } from "./schema";

/** Returns what ends on a day in a region. Azure Managed Redis has no versions. */
export function expiriesOf({
  cluster,
  pools,
  fleets,
  database,
}: Pick<AzureRegion, "cluster" | "pools" | "fleets" | "database">): readonly Expiry[] {
  return [
    ...(cluster === undefined ? [] : ofCluster(cluster)),
    ...machinesOf({ pools, fleets }).flatMap(([path, machine]) => switchedOff(machine, path)),
    ...postgres(database),
  ];
}

function ofCluster({ version, nodeVersion, plan, freezes }: AksCluster): Expiry[] {
  const source = "src/azure/catalog/data/aks-versions.json";
  const support = (path: string, stated: string): Expiry[] => {
    const dates = aksVersion(stated);
    if (dates === undefined) return [];
    const community = {
      path,
      what: `AKS ${stated}: support; the plan long-term has more`,
      lastDay: dates.supportEnds,
      source,
    };
    const longTerm = {
      path,
      what: `AKS ${stated}: long-term support; AKS upgrades the cluster after it`,
      lastDay: dates.longTermSupportEnds,
      source,
    };
    return plan === "long-term" ? [longTerm] : [community, longTerm];
  };
  return [
    ...support("cluster.version", version),
    ...(nodeVersion === undefined ? [] : support("cluster.nodeVersion", nodeVersion)),
    ...Object.entries(freezes).map(([name, { until }]) =>
      endsBefore(until, {
        path: `cluster.freezes.${name}.until`,
        what: "a freeze; AKS maintains again after it",
        source: "the environment",
      }),
    ),
  ];
}

function machinesOf({
  pools,
  fleets,
}: Pick<AzureRegion, "pools" | "fleets">): readonly (readonly [string, string])[] {
  const generations = (
    at: string,
    all: Readonly<Record<string, { readonly machine: string }>>,
  ): readonly (readonly [string, string])[] =>
    Object.entries(all).map(([key, { machine }]) => [`${at}.generations.${key}.machine`, machine]);
  return [
    ...Object.entries(pools).flatMap(([name, pool]) =>
      pool.kind === "trading"
        ? generations(`pools.${name}`, pool.generations)
        : [[`pools.${name}.machine`, pool.machine] as const],
    ),
    ...Object.entries(fleets).flatMap(([name, fleet]) => generations(`fleets.${name}`, fleet.generations)),
  ];
}

function switchedOff(machine: string, path: string): Expiry[] {
  const retires = machineSize(machine)?.family.retires;
  if (retires === undefined) return [];
  const source = "src/azure/catalog/data/machine-families.json";
  return [endsBefore(retires, { path, what: `${machine}: Azure switches the series off`, source })];
}

/** A replica without a version has its source's. */
function postgres(database: Database | undefined): Expiry[] {
  if (database === undefined || !("version" in database) || database.version === undefined) return [];
  const { version } = database;
  const dates = postgresSupport(version);
  if (dates === undefined) return [];
  const row = (lastDay: string, what: string): Expiry => ({
    path: "database.version",
    what,
    lastDay,
    source: "src/azure/catalog/data/postgres.json",
  });
  return [
    row(dates.supportEnds, `Azure PostgreSQL ${version}: standard support`),
    ...(dates.extendedSupportEnds === undefined
      ? []
      : [row(dates.extendedSupportEnds, `Azure PostgreSQL ${version}: extended support, which is paid`)]),
  ];
}
