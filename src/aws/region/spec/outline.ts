import { factOf, type OutlineFacts } from "../../../environment/outline";
import { awsRegion } from "../../catalog/regions";
import { deployables } from "../../machines/spec/deployables";
import type { AwsRegion } from "./schema";
import type { NamedPlace, Place } from "../../../core/place";

const fact = factOf<AwsRegion>();

/** What an AWS region tells the rest of its environment. */
export const outline: OutlineFacts = {
  account: fact(["accountId"], ({ accountId }) => ({ id: accountId, path: "accountId" })),
  place: fact(["region"], ({ region }) => placeOf(region)),
  ranges: fact(["network", "cluster"], ({ network, cluster }) => [
    { path: "network.cidr", cidr: network.cidr, purpose: "network" as const },
    ...(cluster === undefined
      ? []
      : [{ path: "network.services", cidr: network.services, purpose: "services" as const }]),
  ]),
  generations: fact(["pools", "fleets", "role", "capacity"], deployables),
};

/** Where the buildings of a region are; only its name where the catalogue does not know the place. */
export function placeOf(region: string): Place | NamedPlace {
  return awsRegion(region)?.metro ?? { name: region };
}
