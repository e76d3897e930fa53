import { placedMachines } from "../../../environment/machines/placements";
import { takeoverOf } from "../../../environment/objectives/takeover";
import { factOf, type DataOutline, type OutlineFacts } from "../../../environment/outline";
import { endpointOf } from "../../ingress/spec/endpoint";
import { mapValues } from "../../../core/map-values";
import { recoveryTimes } from "../../catalog/recovery-times";
import { regionFacts } from "../../catalog/regions";
import { promotionOf } from "../../database/spec/promotion";
import { linkSites } from "../../interconnect/spec/sites";
import { sourceRegionOf, takesWrites } from "../../database/spec/database";
import type { Database } from "../../database/spec/schema";
import { deployables, tradingGenerations } from "../../machines/spec/deployables";
import { networkZones } from "../../network/spec/network";
import { expiriesOf } from "./expiries";
import type { AwsRegion } from "./schema";
import type { NamedPlace, Place } from "../../../core/place";

const fact = factOf<AwsRegion>();

/** What an AWS region tells the rest of its environment. */
export const outline: OutlineFacts = {
  account: fact(["accountId"], ({ accountId }) => ({ id: accountId, path: "accountId" })),
  place: fact(["region"], ({ region }) => placeOf(region)),
  cloudRegion: fact(["region"], ({ region }) => region),
  endpoints: fact(["ingress"], ({ ingress }) => mapValues(ingress, endpointOf)),
  ranges: fact(["network", "cluster"], ({ network, cluster }) => [
    { path: "network.cidr", cidr: network.cidr, purpose: "network" as const },
    ...(cluster === undefined
      ? []
      : [{ path: "network.services", cidr: network.services, purpose: "services" as const }]),
  ]),
  data: fact(["database"], ({ database }) => dataOf(database)),
  takeover: fact(["database"], ({ database }) => takeoverOf(recoveryTimes(), promotionOf(database))),
  trading: fact(["pools", "fleets"], (machines) => Object.keys(tradingGenerations(machines))),
  placements: fact(["pools", "fleets", "network"], (region) =>
    placedMachines(
      tradingGenerations(region),
      (slot) => networkZones(region.network).find(({ key }) => key === slot)?.zoneId,
    ),
  ),
  expiries: fact(["cluster", "pools", "database"], expiriesOf),
  sites: fact(["interconnect"], ({ interconnect }) => linkSites(interconnect)),
  generations: fact(["pools", "fleets", "role", "capacity"], deployables),
};

/** Where the buildings of a region are; only its name where the catalogue does not know the place. */
export function placeOf(region: string): Place | NamedPlace {
  return regionFacts(region)?.metro ?? { name: region };
}

/**
 * Replication to another region is asynchronous (RDS user guide, Working with read replicas). Backups have the
 * transaction log up to the last five minutes: from memory, in no source that could be read, used for advice only.
 */
function dataOf(database: Database | undefined): DataOutline {
  if (database === undefined) return { path: "database", kind: "none", takesWrites: false, lossSeconds: 0 };
  const common = { path: "database.kind", of: sourceRegionOf(database), takesWrites: takesWrites(database) };
  if (database.kind === "backups") return { ...common, kind: "backups", lossSeconds: 300 };
  if (common.of === undefined) return { ...common, kind: "own", lossSeconds: 0 };
  return { ...common, kind: "copy", lossSeconds: common.takesWrites ? 0 : 1 };
}
