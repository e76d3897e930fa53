import type { Chain, DnsName, Geolocation } from "./schema";

/** A chain of a name, and where it is stated. */
export interface StatedChain {
  /** The place whose clients it serves; `default` for all others. @default the name has one chain */
  readonly place?: string | undefined;
  readonly chain: Chain;
  /** Relative to the name. */
  readonly path: string;
}

/** The key of the chain that serves clients of no place; no place may have it. */
export const defaultPlace = "default";

/** Returns the chains of regions that a name has: one, or one of each place. */
export function chainsOf({ routing }: Pick<DnsName, "routing">): readonly StatedChain[] {
  if (routing.kind === "failover") return [{ chain: routing, path: "routing" }];
  return [
    { place: defaultPlace, chain: routing.default, path: "routing.default" },
    ...placesOf(routing).map(([place, chain]) => ({ place, chain, path: `routing.places.${place}` })),
  ];
}

/** Returns the regions to which a name leads, each once. */
export function regionsOf(name: Pick<DnsName, "routing">): readonly string[] {
  return [...new Set(chainsOf(name).flatMap(({ chain }) => chain.regions))];
}

function placesOf({ places }: Geolocation) {
  return Object.entries(places);
}
