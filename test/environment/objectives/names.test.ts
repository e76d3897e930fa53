import fc from "fast-check";
import { nameTimesOf, type FailoverName } from "../../../src/environment/objectives/names";
import { defaultNameTimes } from "../../../src/environment/objectives/times";

const region = fc.constantFrom("virginia", "oregon", "iowa", "arizona");
const chain = fc.record({
  regions: fc.uniqueArray(region, { minLength: 1 }),
  armed: fc.constant<string[]>([]),
});
const place = chain.map((one) => ({ ...one, location: { kind: "continent" as const, code: "EU" as const } }));
const routing: fc.Arbitrary<FailoverName["routing"]> = fc.oneof(
  chain.map((one) => ({ kind: "failover" as const, ...one })),
  fc.record({
    kind: fc.constant("geolocation" as const),
    default: chain,
    places: fc.dictionary(fc.constantFrom("asia", "europe"), place),
  }),
);
const name: fc.Arbitrary<FailoverName> = fc.record({
  serves: fc.constantFrom("stateful" as const, "stateless" as const),
  mode: fc.constantFrom("operator" as const, "automatic" as const),
  routing,
  ttlSeconds: fc.integer({ min: 1, max: 60 }),
  check: fc.record({
    intervalSeconds: fc.constantFrom(10, 30),
    threshold: fc.integer({ min: 1, max: 10 }),
  }),
  accelerated: fc.boolean(),
});
const names = fc.dictionary(fc.constantFrom("orders", "risk", "status"), name);

const orders: FailoverName = {
  serves: "stateful",
  mode: "operator",
  routing: { kind: "failover", regions: ["virginia", "oregon"], armed: [] },
  ttlSeconds: 30,
  check: { intervalSeconds: 30, threshold: 2 },
  accelerated: false,
};

describe("the times of names", () => {
  it("are those of the name that leads to a region, whose load balancer answers with a minute", () => {
    expect(nameTimesOf("oregon", { orders })).toEqual({
      intervalSeconds: 30,
      failures: 2,
      watched: false,
      ttlSeconds: 60,
      known: "stated",
      source: "dns.names: orders",
    });
  });

  it("are longer where resolvers keep the addresses of an accelerator", () => {
    const risk = { ...orders, accelerated: true };

    expect(nameTimesOf("oregon", { orders, risk }).ttlSeconds).toBe(300);
  });

  it("have a check of the region that is lost only where no operator switches", () => {
    expect(nameTimesOf("oregon", { orders: { ...orders, mode: "automatic" } }).watched).toBe(true);
    expect(nameTimesOf("oregon", { orders, risk: { ...orders, mode: "automatic" } }).watched).toBe(false);
  });

  it("are assumed for a region to which no stateful name can lead", () => {
    expect(nameTimesOf("iowa", { orders })).toBe(defaultNameTimes());
    expect(nameTimesOf("virginia", { orders })).toBe(defaultNameTimes());
    expect(nameTimesOf("oregon", { orders: { ...orders, serves: "stateless" } })).toBe(defaultNameTimes());
    expect(nameTimesOf("oregon", {})).toBe(defaultNameTimes());
  });

  it("never become shorter by one more name", () => {
    fc.assert(
      fc.property(region, names, name, (to, all, more) => {
        const before = nameTimesOf(to, all);
        const after = nameTimesOf(to, { ...all, another: more });
        if (before.known !== "stated") return;

        expect(after.intervalSeconds * after.failures).toBeGreaterThanOrEqual(
          before.intervalSeconds * before.failures,
        );
        expect(after.ttlSeconds).toBeGreaterThanOrEqual(before.ttlSeconds);
      }),
    );
  });
});
