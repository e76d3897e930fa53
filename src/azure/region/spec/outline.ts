import { entryOf } from "../../../core/catalogue-file";
import type { NamedPlace, Place } from "../../../core/place";
import { placedMachines } from "../../../environment/machines/placements";
import { takeoverOf } from "../../../environment/objectives/takeover";
import { factOf, type OutlineFacts } from "../../../environment/outline";
import { mapValues } from "../../../core/map-values";
import { endpointOf } from "../../ingress/spec/endpoint";
import { recoveryTimes } from "../../catalog/recovery-times";
import { regionFacts } from "../../catalog/regions";
import { clusterRanges } from "../../cluster/spec/addresses";
import { promotionOf } from "../../database/spec/promotion";
import { linkSites } from "../../interconnect/spec/sites";
import { fleetDeployables, fleetGenerations } from "../../machines/spec/fleet-deployables";
import { deployables, tradingGenerations } from "../../machines/spec/deployables";
import { databaseOutline } from "../../database/spec/outline";
import { networkRanges } from "../../network/spec/network";
import { expiriesOf } from "./expiries";
import type { AzureRegion } from "./schema";

const fact = factOf<AzureRegion>();

/** What a region of Azure tells the rest of its environment. */
export const outline: OutlineFacts = {
  account: fact(["subscriptionId"], ({ subscriptionId }) => ({ id: subscriptionId, path: "subscriptionId" })),
  place: fact(["location"], ({ location }) => placeOf(location)),
  cloudRegion: fact(["location"], ({ location }) => location),
  endpoints: fact(["ingress"], ({ ingress }) => mapValues(ingress, endpointOf)),
  ranges: fact(["network", "cluster"], ({ network, cluster }) => [
    ...networkRanges(network),
    ...clusterRanges(cluster),
  ]),
  data: fact(["database"], ({ database }) => databaseOutline(database)),
  takeover: fact(["database"], ({ database }) => takeoverOf(recoveryTimes(), promotionOf(database))),
  trading: fact(["fleets", "pools"], (machines) => [
    ...Object.keys(tradingGenerations(machines)),
    ...Object.keys(fleetGenerations(machines)),
  ]),
  placements: fact(["pools", "fleets", "network"], (region) =>
    placedMachines(
      { ...tradingGenerations(region), ...fleetGenerations(region) },
      (slot) => entryOf<{ readonly physical?: string } | undefined>(region.network.zones, slot)?.physical,
    ),
  ),
  expiries: fact(["cluster", "pools", "fleets", "database"], expiriesOf),
  sites: fact(["interconnect"], ({ interconnect }) => linkSites(interconnect)),
  generations: fact(["fleets", "pools", "role", "capacity"], (region) => ({
    ...deployables(region),
    ...fleetDeployables(region),
  })),
};

/** Where the buildings of a region are; only its name where the catalogue does not know the place. */
export function placeOf(location: string): Place | NamedPlace {
  return regionFacts(location)?.place ?? { name: location };
}
