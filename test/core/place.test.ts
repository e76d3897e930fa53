import fc from "fast-check";
import { distanceKm, inOneMetro, type Place } from "../../src/core/place";

const place = (name: string, latitude: number, longitude: number, radiusKm = 0): Place => ({
  name,
  latitude,
  longitude,
  radiusKm,
});
const london = place("London", 51.5074, -0.1278);
const paris = place("Paris", 48.8566, 2.3522);
const newYork = place("New York", 40.7128, -74.006);
const losAngeles = place("Los Angeles", 34.0522, -118.2437);
const tokyo = place("Tokyo", 35.6762, 139.6503);
const sydney = place("Sydney", -33.8688, 151.2093);
const suva = place("Suva", -18.1416, 178.4419);
const apia = place("Apia", -13.8333, -171.7667);

describe("the distance of two cities", () => {
  it.each([
    [london, paris, 344],
    [london, newYork, 5570],
    [newYork, losAngeles, 3936],
    [tokyo, sydney, 7823],
    [suva, apia, 1149],
  ])("is that of an atlas, across the equator and the date line too: $name", (one, other, km) => {
    expect(Math.abs(distanceKm(one, other) - km) / km).toBeLessThan(0.005);
  });

  it("is nothing to itself", () => {
    expect(distanceKm(london, london)).toBe(0);
  });

  it("is half the Earth's circumference between a point and its antipode", () => {
    expect(distanceKm(place("pole", 90, 0), place("other pole", -90, 0))).toBeCloseTo(Math.PI * 6371);
  });
});

describe("the distance of any two places", () => {
  const anywhere = fc
    .tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }))
    .map(([latitude, longitude]) => place("somewhere", latitude, longitude));

  it("is the same in both directions, and at most half the Earth's circumference", () => {
    fc.assert(
      fc.property(anywhere, anywhere, (one, other) => {
        expect(distanceKm(one, other)).toBeCloseTo(distanceKm(other, one));
        expect(distanceKm(one, other)).toBeLessThanOrEqual(Math.PI * 6371 + 1e-6);
      }),
    );
  });
});

describe("two places", () => {
  const newark = place("Newark", 40.7357, -74.1724, 8); // 14 km from New York
  const withRadius = (one: Place, radiusKm: number): Place => ({ ...one, radiusKm });

  it("are one metro where the areas of their buildings meet", () => {
    expect(inOneMetro(withRadius(newYork, 7), newark)).toBe(true);
  });

  it("are two where they do not", () => {
    expect(inOneMetro(withRadius(newYork, 5), newark)).toBe(false);
  });

  it("are one metro where they are the same, however small", () => {
    expect(inOneMetro(tokyo, tokyo)).toBe(true);
  });

  it("are compared by name where the coordinates of one are not known", () => {
    const unlocated = { name: "Tokyo" };

    expect(inOneMetro(unlocated, unlocated)).toBe(true);
    expect(inOneMetro(unlocated, tokyo)).toBe(true);
    expect(inOneMetro(sydney, unlocated)).toBe(false);
  });
});
