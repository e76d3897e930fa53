/** A point with the distance within which the buildings of a region or a site may stand. */
export interface Place {
  /** For example `Frankfurt, DE`. */
  readonly name: string;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  readonly radiusKm: number;
}

const earthRadiusKm = 6371;

/** Great-circle distance of two points, in km. */
export function distanceKm(one: Place, other: Place): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const latitudes = radians(other.latitude - one.latitude);
  const longitudes = radians(other.longitude - one.longitude);
  const haversine =
    Math.sin(latitudes / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(longitudes / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(haversine));
}

/** Whether two places may be one metropolitan area: what hits a city hits both. */
export function inOneMetro(one: Place, other: Place): boolean {
  return distanceKm(one, other) <= one.radiusKm + other.radiusKm;
}
