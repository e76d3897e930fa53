import { factOf, type OutlineFacts } from "../../../environment/outline";
import { awsRegion } from "../../catalog/regions";
import { deployables } from "../../machines/spec/deployables";
import type { AwsRegion } from "./schema";
import type { Place } from "../../../core/place";

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

/** Where the buildings of a region are; `undefined` where the catalogue does not know. */
export function placeOf(region: string): Place | undefined {
  return awsRegion(region)?.metro;
}
