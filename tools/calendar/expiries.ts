import { outlines, type Environment } from "../../src/clouds";
import { daysBetween } from "../../src/core/iso-date";
import type { Expiry } from "../../src/environment/expiry";

/** Something of an environment that ends, and how many days are left. */
export interface Ending extends Expiry {
  readonly environment: string;
  /** Days from the date that is counted from to the last day; negative: it has ended. */
  readonly daysLeft: number;
}

/** How soon something ends: the fewest of these days within which it does. */
export const horizons = [30, 90, 180] as const;

/** The endings of one group. */
export interface EndingGroup {
  readonly title: string;
  readonly endings: readonly Ending[];
}

/** Returns everything in an environment that ends, the next first. */
export function endingsOf(environment: Environment, asOf: string): readonly Ending[] {
  const { name, accept, allowDestroy } = environment;
  const own: readonly Expiry[] = [
    ...accept.map(({ code, path, until }, index) => ({
      path: `accept.${index}.until`,
      what: `acceptance of ${code} at ${path}`,
      lastDay: until,
      source: "the environment",
    })),
    ...allowDestroy.map(({ stack, address, until }, index) => ({
      path: `allowDestroy.${index}.until`,
      what: `permission to destroy ${address} in ${stack}`,
      lastDay: until,
      source: "the environment",
    })),
  ];
  const ofRegions = Object.entries(outlines(environment)).flatMap(([region, { expiries }]) =>
    expiries.map((expiry) => ({ ...expiry, path: `regions.${region}.${expiry.path}` })),
  );
  return [...own, ...ofRegions]
    .map((expiry) => ({ ...expiry, environment: name, daysLeft: daysBetween(asOf, expiry.lastDay) }))
    .sort((one, other) => one.daysLeft - other.daysLeft || (one.path < other.path ? -1 : 1));
}

/** Groups what has ended, and what ends within each horizon; what ends later is in no group. */
export function groupedEndings(endings: readonly Ending[]): readonly EndingGroup[] {
  const sorted = [...endings].sort((one, other) => one.daysLeft - other.daysLeft);
  const within = (from: number, to: number) =>
    sorted.filter(({ daysLeft }) => daysLeft >= from && daysLeft <= to);
  return [
    { title: "ended", endings: within(-Infinity, -1) },
    ...horizons.map((days, index) => ({
      title: `ends within ${days} days`,
      endings: within((horizons[index - 1] ?? -1) + 1, days),
    })),
  ];
}

/** Whether something has ended, or ends within the first horizon. */
export function isDue(endings: readonly Ending[]): boolean {
  return endings.some(({ daysLeft }) => daysLeft <= horizons[0]);
}
