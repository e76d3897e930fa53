import type { Fleet } from "../../../src/aws/machines/spec/fleet-schema";
import { machineZones, tradingZone } from "../../../src/aws/machines/spec/machine-zones";
import type { AwsNetwork } from "../../../src/aws/network/spec/network";
import type { Pool } from "../../../src/aws/machines/spec/pool-schema";

const pool = (active: string, zones: Readonly<Record<string, string>>): Pool =>
  ({
    kind: "trading",
    active,
    generations: Object.fromEntries(Object.entries(zones).map(([key, zone]) => [key, { zone }])),
  }) as unknown as Pool;
const general = { kind: "general" } as unknown as Pool;
const fleet = (zone: string): Fleet => ({ zone }) as unknown as Fleet;
const network = {
  kind: "create",
  cidr: "10.0.0.0/16",
  zones: { a: "use1-az4", b: "use1-az2", c: "use1-az6" },
} as unknown as AwsNetwork;

describe("the zone in which a region trades", () => {
  it("is that of the first trading pool's active generation", () => {
    const pools = { general, engine: pool("b", { a: "a", b: "c" }), feed: pool("a", { a: "b" }) };

    expect(tradingZone({ pools, fleets: { gateway: fleet("a") } })).toBe("c");
  });

  it("is that of the first fleet where no pool trades", () => {
    expect(tradingZone({ pools: { general }, fleets: { gateway: fleet("b") } })).toBe("b");
  });

  it("is none in a region without trading machines", () => {
    expect(tradingZone({ pools: { general }, fleets: {} })).toBeUndefined();
  });
});

describe("the zones that have machines", () => {
  it("are those of every generation and fleet, in the order of the slots", () => {
    const pools = { engine: pool("a", { a: "c" }) };

    expect(machineZones({ pools, fleets: { gateway: fleet("a") }, network })).toEqual(["a", "c"]);
  });

  it("are all where pools go where they can", () => {
    expect(machineZones({ pools: { general }, fleets: {}, network })).toEqual(["a", "b", "c"]);
  });

  it("are not known of a region that states no machines", () => {
    expect(machineZones({ pools: {}, fleets: {}, network })).toBeUndefined();
  });
});
