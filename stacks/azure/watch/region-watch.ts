import { regionFacts } from "../../../src/azure/catalog/regions";
import { azureAlarms } from "../../../src/azure/monitoring/azure-alarms";
import type { Monitoring } from "../../../src/azure/monitoring/spec/schema";
import { networkAlarms } from "../../../src/azure/network/alarms";
import { keyAlarms, loggedKeys } from "../../../src/azure/network/key-alarms";
import { groupId, type Layer } from "../../../src/azure/region/spec/groups";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";
import { AzureComputeStack } from "../compute-stack";
import { AzureDataStack } from "../data-stack";
import type { AzureRegionContext } from "../region";
import { watchedInterconnect } from "./interconnect";
import {
  watchedBackup,
  watchedCache,
  watchedCluster,
  watchedDatabase,
  watchedFleets,
  watchedIngress,
  type Watched,
} from "./subjects";

/** Returns what is watched of everything that a region states. */
export function regionWatch(
  { environment, region }: AzureRegionContext,
  { thresholds }: Monitoring,
): Watched {
  const parts = [
    watchedRegion(region),
    watchedInterconnect(region, thresholds),
    watchedDatabase(region, thresholds, environment.objectives?.rpoSeconds),
    watchedCache(region, thresholds),
    watchedCluster(region),
    watchedFleets(region),
    watchedBackup(region),
    watchedIngress(region),
  ];
  return {
    alarms: parts.flatMap(({ alarms }) => alarms),
    logged: parts.flatMap(({ logged }) => logged),
  };
}

function watchedRegion(region: AzureResolvedRegion): Watched {
  const { place, network, subscriptionId, location, reportsSubscription } = region;
  const { keys } = network;
  return {
    alarms: [
      ...azureAlarms({
        subscriptionId,
        displayName: regionFacts(location)?.displayName ?? location,
        groupIds: layersOf(region).map((layer) => groupId(place, layer)),
        reportsSubscription,
      }),
      ...networkAlarms(network, place),
      ...keyAlarms(keys, place),
    ],
    logged: loggedKeys(keys, place),
  };
}

/** The stacks of a region that have resources to watch. */
function layersOf(region: AzureResolvedRegion): Layer[] {
  return [
    "network",
    ...(AzureDataStack.isNeeded(region) ? (["data"] as const) : []),
    ...(AzureComputeStack.isNeeded(region) ? (["compute"] as const) : []),
  ];
}
