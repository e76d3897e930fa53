import { aliasTtlSeconds } from "../dns/aliases";
import { chainsOf } from "../dns/chains";
import type { DnsName } from "../dns/schema";
import { defaultNameTimes, type NameTimes } from "./times";

/** A name of the environment, as far as the time of a failover depends on it. */
export type FailoverName = Pick<
  DnsName,
  "serves" | "mode" | "routing" | "ttlSeconds" | "check" | "accelerated"
>;

/**
 * Returns the times of the stateful names that can lead clients to a region: the longest of each, since orders flow
 * again when all of them do.
 *
 * @param names by name; none where the environment has no zone
 */
export function nameTimesOf(region: string, names: Readonly<Record<string, FailoverName>>): NameTimes {
  const leading = Object.entries(names).filter(
    ([, name]) =>
      name.serves === "stateful" && chainsOf(name).some(({ chain }) => chain.regions.indexOf(region) > 0),
  );
  const [slowest] = leading
    .map(([, { check }]) => check)
    .sort((one, other) => lengthOf(other) - lengthOf(one));
  if (slowest === undefined) return defaultNameTimes();
  return {
    intervalSeconds: slowest.intervalSeconds,
    failures: slowest.threshold,
    watched: leading.every(([, { mode }]) => mode === "automatic"),
    ttlSeconds: Math.max(
      ...leading.flatMap(([, { ttlSeconds, accelerated }]) => [ttlSeconds, aliasTtlSeconds(accelerated)]),
    ),
    known: "stated",
    source: `dns.names: ${leading.map(([name]) => name).join(", ")}`,
  };
}

function lengthOf({ intervalSeconds, threshold }: FailoverName["check"]): number {
  return intervalSeconds * threshold;
}
