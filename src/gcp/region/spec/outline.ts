import { entryOf } from "../../../core/catalogue-file";
import { placedMachines } from "../../../environment/machines/placements";
import { takeoverOf } from "../../../environment/objectives/takeover";
import { factOf, type OutlineFacts } from "../../../environment/outline";
import type { NamedPlace, Place } from "../../../core/place";
import { mapValues } from "../../../core/map-values";
import { endpointOf } from "../../ingress/spec/endpoint";
import { recoveryTimes } from "../../catalog/recovery-times";
import { regionFacts } from "../../catalog/regions";
import { promotionOf } from "../../database/spec/promotion";
import { linkSites } from "../../interconnect/spec/sites";
import { databaseOutline } from "../../database/spec/outline";
import { interconnectRanges } from "../../interconnect/spec/outline";
import { deployables, tradingGenerations } from "../../machines/spec/deployables";
import { networkRanges } from "../../network/spec/network";
import { expiriesOf } from "./expiries";
import type { GcpRegion } from "./schema";

const fact = factOf<GcpRegion>();

/** What a region of Google Cloud tells the rest of its environment. */
export const outline: OutlineFacts = {
  account: fact(["projectId"], ({ projectId }) => ({ id: projectId, path: "projectId" })),
  place: fact(["region"], ({ region }) => placeOf(region)),
  cloudRegion: fact(["region"], ({ region }) => region),
  endpoints: fact(["ingress"], ({ ingress }) => mapValues(ingress, endpointOf)),
  ranges: fact(["network", "interconnect"], ({ network, interconnect }) => [
    ...networkRanges(network),
    ...interconnectRanges(interconnect),
  ]),
  data: fact(["database"], ({ database }) => databaseOutline(database)),
  takeover: fact(["database"], ({ database }) => takeoverOf(recoveryTimes(), promotionOf(database))),
  trading: fact(["pools", "fleets"], (machines) => Object.keys(tradingGenerations(machines))),
  placements: fact(["pools", "fleets", "network"], (region) =>
    placedMachines(tradingGenerations(region), (slot) =>
      entryOf<string | undefined>(region.network.zones, slot),
    ),
  ),
  expiries: fact(["cluster", "database"], expiriesOf),
  sites: fact(["interconnect"], ({ interconnect }) => linkSites(interconnect)),
  generations: fact(["pools", "fleets", "role", "capacity"], deployables),
};

/** Where the buildings of a region are; only its name where the catalogue does not know the place. */
export function placeOf(region: string): Place | NamedPlace {
  return regionFacts(region)?.place ?? { name: region };
}
