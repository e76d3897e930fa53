import fc from "fast-check";
import { distanceKm, inOneMetro, type Place } from "../../../src/core/place";
import { floorOf } from "../../../src/environment/venues/floor";
import { fibreUsPerKm, venueOf, venuePlace } from "../../../src/environment/venues/venues";

const place = fc.record({
  name: fc.constant("somewhere"),
  latitude: fc.double({ min: -89, max: 89, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  radiusKm: fc.integer({ min: 0, max: 150 }),
});
const speedOfLightKmPerS = 299_792;

describe("the floor between two places", () => {
  it("is the same in both directions, never negative, and twice as long there and back", () => {
    fc.assert(
      fc.property(place, place, (one: Place, other: Place) => {
        const there = floorOf(one, other, 4.9);
        const back = floorOf(other, one, 4.9);

        expect(there.oneWayUs).toBeCloseTo(back.oneWayUs, 6);
        expect(there.oneWayUs).toBeGreaterThanOrEqual(0);
        expect(there.roundTripUs).toBe(2 * there.oneWayUs);
        expect(there.leastKm).toBeLessThanOrEqual(there.km);
      }),
    );
  });

  it("is nothing exactly where both may lie in one metro", () => {
    fc.assert(
      fc.property(place, place, (one: Place, other: Place) => {
        expect(floorOf(one, other, 4.9).oneWayUs === 0).toBe(inOneMetro(one, other));
      }),
    );
  });

  it("falls by what a radius grows, and obeys the speed of light in vacuum", () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 0, max: 100 }), (one: Place, other: Place, more) => {
        const { oneWayUs, leastKm } = floorOf(one, other, fibreUsPerKm());
        const wider = floorOf({ ...one, radiusKm: one.radiusKm + more }, other, fibreUsPerKm());

        expect(oneWayUs - wider.oneWayUs).toBeCloseTo(Math.min(more, leastKm) * fibreUsPerKm(), 6);
        expect(oneWayUs / 1e6).toBeGreaterThanOrEqual(leastKm / speedOfLightKmPerS);
      }),
    );
  });

  it("from the point of us-east-1 to Carteret is 325 km, of which 60 may be the region's", () => {
    const nasdaq = venueOf("xnas");
    if (nasdaq === undefined) throw new Error("no Nasdaq");
    const ashburn = { name: "Ashburn", latitude: 39.02, longitude: -77.46, radiusKm: 60 };

    const { km, oneWayUs } = floorOf(ashburn, venuePlace(nasdaq), fibreUsPerKm());

    expect(Math.round(km)).toBe(325);
    expect(Math.round(oneWayUs)).toBe(Math.round((distanceKm(ashburn, venuePlace(nasdaq)) - 60) * 4.9));
  });
});
