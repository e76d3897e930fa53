import type { Location, RecordSet } from "../records";
import type { Client } from "./situation";

/** A record that may be drawn, and with which weight. */
export interface Candidate {
  readonly record: RecordSet;
  /** Above 0. */
  readonly weight: number;
}

/**
 * Returns the records of one name and type that may answer a client, in ranks: one of a rank answers only when no
 * record of a rank before is healthy. None, where no location matches.
 */
export function candidates(group: readonly RecordSet[], client: Client): readonly (readonly Candidate[])[] {
  const ranked = new Map<number, Candidate[]>();
  for (const record of group) {
    const { rank, weight } = place(record, client);
    if (rank !== undefined) ranked.set(rank, [...(ranked.get(rank) ?? []), { record, weight }]);
  }
  return [...ranked].sort(([one], [other]) => one - other).map(([, rank]) => rank);
}

function place(
  { routing }: RecordSet,
  client: Client,
): { readonly rank: number | undefined; readonly weight: number } {
  switch (routing.kind) {
    case "simple":
      return { rank: 0, weight: 1 };
    case "failover":
      return { rank: routing.role === "primary" ? 0 : 1, weight: 1 };
    case "geolocation":
      return { rank: nearness(routing.location, client), weight: 1 };
    case "weighted":
      // Records of weight 0 are drawn, each as often, when no other is healthy.
      return routing.weight > 0 ? { rank: 0, weight: routing.weight } : { rank: 1, weight: 1 };
  }
}

/** The rank of a location that a client is in: the smallest area is first. */
function nearness(location: Location, client: Client): number | undefined {
  switch (location.kind) {
    case "country": {
      if (location.code !== client.country) return undefined;
      if (location.subdivision === undefined) return 1;
      return location.subdivision === client.subdivision ? 0 : undefined;
    }
    case "continent":
      return location.code === client.continent ? 2 : undefined;
    case "default":
      return 3;
  }
}
