import { aliasTtlSeconds, defaultNameTimes, type NameTimes } from "./times";

interface Chain {
  readonly regions: readonly string[];
}

/** A name of the environment, as far as the time of a failover depends on it. */
export interface FailoverName {
  readonly serves: "stateful" | "stateless";
  readonly mode: "operator" | "automatic";
  readonly routing:
    | ({ readonly kind: "failover" } & Chain)
    | {
        readonly kind: "geolocation";
        readonly default: Chain;
        readonly places: Readonly<Record<string, Chain>>;
      };
  readonly ttlSeconds: number;
  readonly check: { readonly intervalSeconds: number; readonly threshold: number };
}

/**
 * Returns the times of the stateful names that can lead clients to a region: the longest of each, since orders flow
 * again when all of them do.
 *
 * @param names by name; none where the environment has no zone
 */
export function nameTimesOf(region: string, names: Readonly<Record<string, FailoverName>>): NameTimes {
  const leading = Object.entries(names).filter(
    ([, { serves, routing }]) =>
      serves === "stateful" && chainsOf(routing).some((chain) => standsIn(chain, region)),
  );
  const [slowest] = leading
    .map(([, { check }]) => check)
    .sort((one, other) => lengthOf(other) - lengthOf(one));
  if (slowest === undefined) return defaultNameTimes();
  return {
    intervalSeconds: slowest.intervalSeconds,
    failures: slowest.threshold,
    watched: leading.every(([, { mode }]) => mode === "automatic"),
    ttlSeconds: Math.max(aliasTtlSeconds(), ...leading.map(([, { ttlSeconds }]) => ttlSeconds)),
    known: "stated",
    source: `dns.names: ${leading.map(([name]) => name).join(", ")}`,
  };
}

function chainsOf(routing: FailoverName["routing"]): readonly Chain[] {
  return routing.kind === "failover" ? [routing] : [routing.default, ...Object.values(routing.places)];
}

/** Whether a region takes over from another in a chain. */
function standsIn({ regions }: Chain, region: string): boolean {
  return regions.indexOf(region) > 0;
}

function lengthOf({ intervalSeconds, threshold }: FailoverName["check"]): number {
  return intervalSeconds * threshold;
}
