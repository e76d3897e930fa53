import { backupAlarms, loggedBackups } from "../../../src/azure/backup/alarms";
import { backupVaultId } from "../../../src/azure/backup/spec/ids";
import { cacheAlarms, loggedCache } from "../../../src/azure/cache/alarms";
import { cacheId } from "../../../src/azure/cache/spec/ids";
import { machineSize } from "../../../src/azure/catalog/machine-sizes";
import { postgresSku } from "../../../src/azure/catalog/postgres";
import { clusterAlarms, loggedCluster } from "../../../src/azure/cluster/alarms";
import { clusterId } from "../../../src/azure/cluster/spec/ids";
import { databaseAlarms, loggedDatabase } from "../../../src/azure/database/alarms";
import { takesWrites } from "../../../src/azure/database/spec/database";
import { balancerAlarms } from "../../../src/azure/ingress/alarms";
import { loadBalancerId } from "../../../src/azure/ingress/spec/names";
import { machineAlarms } from "../../../src/azure/machines/alarms";
import { fleetGenerationName, machineId } from "../../../src/azure/machines/spec/fleet-names";
import type { Alarm, Logged } from "../../../src/azure/monitoring/alarm";
import type { AlarmThresholds } from "../../../src/azure/monitoring/spec/schema";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";

/** What is watched of a part: its alarms, and what they and people read of its logs. */
export interface Watched {
  readonly alarms: readonly Alarm[];
  readonly logged: readonly Logged[];
}

export const nothing: Watched = { alarms: [], logged: [] };

/** Returns what is watched of a region's cache. */
export function watchedCache({ cache, place }: AzureResolvedRegion, thresholds: AlarmThresholds): Watched {
  if (cache === undefined) return nothing;
  const watched = { cacheId: cacheId(place), replicated: cache.geoReplication !== undefined };
  return { alarms: cacheAlarms(watched, thresholds), logged: [loggedCache(watched)] };
}

/**
 * Returns what is watched of a region's database.
 *
 * @param rpoSeconds most data that a failover may lose, in seconds
 */
export function watchedDatabase(
  { database }: AzureResolvedRegion,
  thresholds: AlarmThresholds,
  rpoSeconds: number | undefined,
): Watched {
  if (database === undefined) return nothing;
  const { server, build } = database;
  const stated = build.parameters["max_connections"]?.value;
  const watched = {
    serverId: server.id,
    maxConnections: stated === undefined ? postgresSku(build.machine)?.maxConnections : Number(stated),
    replica: !takesWrites(database),
    rpoSeconds,
  };
  return { alarms: databaseAlarms(watched, thresholds), logged: [loggedDatabase(watched)] };
}

/** Returns what is watched of a region's cluster. */
export function watchedCluster({ cluster, place }: AzureResolvedRegion): Watched {
  if (cluster === undefined) return nothing;
  const watched = { clusterId: clusterId(place) };
  return { alarms: clusterAlarms(watched), logged: [loggedCluster(watched)] };
}

/** Returns what is watched of a region's backups. */
export function watchedBackup({ backup, place }: AzureResolvedRegion): Watched {
  if (backup === undefined) return nothing;
  const watched = { vaultId: backupVaultId(place) };
  return { alarms: backupAlarms(watched), logged: [loggedBackups(watched)] };
}

/**
 * Returns the alarms of the machines that trade: those of the active generation of each fleet. Another generation may be
 * stopped or deleted by hand, and a region without capacity has no machine.
 */
export function watchedFleets({ fleets, place, tradingCapacity }: AzureResolvedRegion): Watched {
  if (tradingCapacity === "none") return nothing;
  const alarms = Object.entries(fleets).flatMap(([name, { active, generations }]) => {
    const generation = generations[active];
    if (generation === undefined) return [];
    const networkMbps = machineSize(generation.machine)?.networkMbps;
    return Object.keys(generation.members).flatMap((member) =>
      machineAlarms({
        name: `fleet-${name}_${active}_${member}`,
        machineId: machineId(place, fleetGenerationName(place, name, active), member),
        networkGbps: networkMbps === undefined ? undefined : networkMbps / 1000,
      }),
    );
  });
  return { alarms, logged: [] };
}

/** Returns the alarms of the load balancers before fleets. Those of a cluster's Services are AKS's own. */
export function watchedIngress({ ingress, place }: AzureResolvedRegion): Watched {
  const balancers = new Map(
    Object.values(ingress).flatMap((each) =>
      each.kind === "fleet" ? [[`${each.fleet}-${each.address.kind}`, each] as const] : [],
    ),
  );
  const alarms = [...balancers].flatMap(([name, { fleet, address }]) =>
    balancerAlarms({ name: `ingress-${name}`, loadBalancerId: loadBalancerId(place, fleet, address.kind) }),
  );
  return { alarms, logged: [] };
}
