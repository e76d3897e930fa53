import { distanceKm, type Place } from "../../core/place";

/** The least time of light over fibre between two places. */
export interface Floor {
  /** Great-circle distance of the two points. */
  readonly km: number;
  /** Distance that is certain: buildings may stand within the radius of each point. */
  readonly leastKm: number;
  /**
   * Microseconds one way over that distance. A bound from physics and no latency: a real path is longer, and each hop
   * adds to it. Radio is faster than fibre.
   */
  readonly oneWayUs: number;
  readonly roundTripUs: number;
}

/** @param usPerKm microseconds that light takes for a kilometre of fibre */
export function floorOf(one: Place, other: Place, usPerKm: number): Floor {
  const km = distanceKm(one, other);
  const leastKm = Math.max(0, km - one.radiusKm - other.radiusKm);
  const oneWayUs = leastKm * usPerKm;
  return { km, leastKm, oneWayUs, roundTripUs: 2 * oneWayUs };
}
