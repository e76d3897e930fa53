import { cacheAlarms, loggedCache } from "../../../src/azure/cache/alarms";
import { cacheId } from "../../../src/azure/cache/spec/ids";
import { regionFacts } from "../../../src/azure/catalog/regions";
import type { Alarm, Logged } from "../../../src/azure/monitoring/alarm";
import { azureAlarms } from "../../../src/azure/monitoring/azure-alarms";
import type { Monitoring } from "../../../src/azure/monitoring/spec/schema";
import { networkAlarms } from "../../../src/azure/network/alarms";
import { keyAlarms, loggedKeys } from "../../../src/azure/network/key-alarms";
import { groupId, type Layer } from "../../../src/azure/region/spec/groups";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";
import { AzureComputeStack } from "../compute-stack";
import { AzureDataStack } from "../data-stack";
import type { AzureRegionContext } from "../region";

/** What is watched of a region: its alarms, and what they and people read of its logs. */
export interface RegionWatch {
  readonly alarms: readonly Alarm[];
  readonly logged: readonly Logged[];
}

/** Returns what is watched of everything that a region states. */
export function regionWatch({ region }: AzureRegionContext, { thresholds }: Monitoring): RegionWatch {
  const { place, network, subscriptionId, location, reportsSubscription } = region;
  const { keys } = network;
  const cache = region.cache && {
    cacheId: cacheId(place),
    replicated: region.cache.geoReplication !== undefined,
  };
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
      ...(cache === undefined ? [] : cacheAlarms(cache, thresholds)),
    ],
    logged: [...loggedKeys(keys, place), ...(cache === undefined ? [] : [loggedCache(cache)])],
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
