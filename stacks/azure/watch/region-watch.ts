import { regionFacts } from "../../../src/azure/catalog/regions";
import type { Alarm, Logged } from "../../../src/azure/monitoring/alarm";
import { azureAlarms } from "../../../src/azure/monitoring/azure-alarms";
import type { Monitoring } from "../../../src/azure/monitoring/spec/schema";
import { networkAlarms } from "../../../src/azure/network/alarms";
import { keyAlarms, loggedKeys } from "../../../src/azure/network/key-alarms";
import { groupId } from "../../../src/azure/region/spec/groups";
import type { AzureRegionContext } from "../region";

/** What is watched of a region: its alarms, and what they and people read of its logs. */
export interface RegionWatch {
  readonly alarms: readonly Alarm[];
  readonly logged: readonly Logged[];
}

/** Returns what is watched of everything that a region states. */
export function regionWatch({ region }: AzureRegionContext, _monitoring: Monitoring): RegionWatch {
  const { place, network, subscriptionId, location, reportsSubscription } = region;
  const { keys } = network;
  return {
    alarms: [
      ...azureAlarms({
        subscriptionId,
        displayName: regionFacts(location)?.displayName ?? location,
        groupIds: [groupId(place, "network")],
        reportsSubscription,
      }),
      ...networkAlarms(network, place),
      ...keyAlarms(keys, place),
    ],
    logged: loggedKeys(keys, place),
  };
}
