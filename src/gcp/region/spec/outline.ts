import { takeoverOf } from "../../../environment/objectives/takeover";
import { factOf, type OutlineFacts } from "../../../environment/outline";
import type { NamedPlace, Place } from "../../../core/place";
import { recoveryTimes } from "../../catalog/recovery-times";
import { regionFacts } from "../../catalog/regions";
import { promotionOf } from "../../database/spec/promotion";
import { databaseOutline } from "../../database/spec/outline";
import { interconnectRanges } from "../../interconnect/spec/outline";
import { deployables, tradingGenerations } from "../../machines/spec/deployables";
import { networkRanges } from "../../network/spec/network";
import type { GcpRegion } from "./schema";

const fact = factOf<GcpRegion>();

/** What a region of Google Cloud tells the rest of its environment. */
export const outline: OutlineFacts = {
  account: fact(["projectId"], ({ projectId }) => ({ id: projectId, path: "projectId" })),
  place: fact(["region"], ({ region }) => placeOf(region)),
  ranges: fact(["network", "interconnect"], ({ network, interconnect }) => [
    ...networkRanges(network),
    ...interconnectRanges(interconnect),
  ]),
  data: fact(["database"], ({ database }) => databaseOutline(database)),
  takeover: fact(["database"], ({ database }) => takeoverOf(recoveryTimes(), promotionOf(database))),
  trading: fact(["pools", "fleets"], (machines) => Object.keys(tradingGenerations(machines))),
  generations: fact(["pools", "fleets", "role", "capacity"], deployables),
};

/** Where the buildings of a region are; only its name where the catalogue does not know the place. */
export function placeOf(region: string): Place | NamedPlace {
  return regionFacts(region)?.place ?? { name: region };
}
