import { nameParts, type DrawnDns } from "../../../src/environment/picture/names";

const orders: DrawnDns["names"][string] = {
  fqdn: "orders.trading.example.com",
  serves: "stateful",
  ingress: "orders",
  mode: "operator",
  ttlSeconds: 30,
  routing: { kind: "failover", regions: ["virginia", "oregon", "iowa"], armed: ["oregon"] },
};

describe("the names in a picture", () => {
  it("lead to an ingress of each region, in their order and with their state", () => {
    const { edges } = nameParts({ names: { orders } });

    expect(edges.map(({ to, label, planned }) => [to, label, planned])).toEqual([
      ["regions.virginia.ingress.orders", ["serves"], false],
      ["regions.oregon.ingress.orders", ["2."], true],
      ["regions.iowa.ingress.orders", ["3., not armed"], true],
    ]);
  });

  it("lead to a region once, with what each place makes of it", () => {
    const routing = {
      kind: "geolocation",
      default: { regions: ["virginia", "oregon"], armed: ["virginia", "oregon"] },
      places: {
        asia: {
          regions: ["oregon", "virginia"],
          armed: ["oregon"],
          location: { kind: "continent", code: "AS" },
        },
      },
    } as const;
    const { edges } = nameParts({ names: { portal: { ...orders, mode: "automatic", routing } } });

    expect(edges.map(({ to, label, planned }) => [to, label, planned])).toEqual([
      ["regions.virginia.ingress.orders", ["default: serves", "asia: 2., not armed"], false],
      ["regions.oregon.ingress.orders", ["default: 2.", "asia: serves"], false],
    ]);
  });

  it("are not there without a zone", () => {
    expect(nameParts(undefined)).toEqual({ nodes: [], edges: [] });
  });
});
