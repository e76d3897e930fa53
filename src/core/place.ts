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

/** A place of which only the name is known. */
export interface NamedPlace {
  readonly name: string;
  readonly latitude?: undefined;
}

/**
 * Whether two places may lie in one metropolitan area, where one disaster hits both. Places without coordinates are
 * compared by name.
 */
export function inOneMetro(one: Place | NamedPlace, other: Place | NamedPlace): boolean {
  if (one.latitude === undefined || other.latitude === undefined) return one.name === other.name;
  return distanceKm(one, other) <= one.radiusKm + other.radiusKm;
}
