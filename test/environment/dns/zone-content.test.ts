import { faultsOf } from "../../../src/environment/dns/answers/faults";
import type { RecordSet, ZoneContent } from "../../../src/environment/dns/records";
import { zoneContent } from "../../../src/environment/dns/zone-content";
import { wrongsOf } from "../../../src/environment/dns/answers/judgement";
import { zoneModel } from "../../../src/environment/dns/answers/planned";
import { accelerator, endpoints, failover, ordersLed, regions } from "./zone";

const contentOf = (...args: Parameters<typeof ordersLed>): ZoneContent =>
  zoneContent(ordersLed(...args), endpoints);
const record = ({ records }: ZoneContent, id: string): RecordSet => {
  const found = records.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id} in ${records.map((each) => each.id).join(", ")}`);
  return found;
};
const failoverIds = ({ records }: ZoneContent): readonly string[] =>
  records.filter(({ routing }) => routing.kind === "failover").map(({ id }) => id);

const pair = failover(["virginia", "oregon"], ["oregon"]);
const four = failover(["virginia", "oregon", "iowa", "arizona"], ["oregon", "iowa", "arizona"]);

describe("a name that an operator leads", () => {
  it("leaves the first region for nothing but a switch", () => {
    const content = contentOf({ routing: pair });

    expect(record(content, "orders.1.primary")).toMatchObject({ region: "virginia", check: "orders.stays" });
    expect(content.checks["orders.stays"]).toEqual({
      kind: "calculated",
      inverted: true,
      of: ["orders.oregon.switch"],
      atLeast: 1,
    });
  });

  it("gives clients to a standby that is switched to and serves", () => {
    const content = contentOf({ routing: pair });

    expect(record(content, "orders.1.secondary")).toMatchObject({
      region: "oregon",
      check: "orders.oregon.takes-over",
    });
    expect(content.checks["orders.oregon.takes-over"]).toEqual({
      kind: "calculated",
      of: ["orders.oregon.switch", "orders.oregon.serving"],
      atLeast: 2,
    });
  });

  it("has the switch of a standby in the standby's own region", () => {
    expect(contentOf({ routing: pair }).checks["orders.oregon.switch"]).toMatchObject({
      target: { kind: "name", name: "hft-test-switch-us-west-2-111111111111.s3.us-west-2.amazonaws.com" },
      path: "/orders/oregon",
      tells: "switched",
      region: "oregon",
    });
  });

  it("has the switch of a standby in another cloud where it is stated", () => {
    const { checks } = contentOf({ routing: failover(["virginia", "iowa"], ["iowa"]) });

    expect(checks["orders.iowa.switch"]).toMatchObject({
      target: { name: "hft-test-switch-us-east-2-111111111111.s3.us-east-2.amazonaws.com" },
      region: "iowa",
      awsRegion: "us-east-2",
    });
  });

  it("has no check for the region that has the traffic: nobody switches to it", () => {
    expect(Object.keys(contentOf({ routing: pair }).checks)).toEqual([
      "orders.oregon.serving",
      "orders.oregon.switch",
      "orders.oregon.takes-over",
      "orders.stays",
    ]);
  });
});

describe("a standby that is not armed", () => {
  const created = contentOf({ routing: failover(["virginia", "oregon"]) });

  it("has all its checks", () => {
    expect(Object.keys(created.checks)).toEqual(Object.keys(contentOf({ routing: pair }).checks));
  });

  it("has no record, and the first region's has no check", () => {
    expect(failoverIds(created)).toEqual(["orders.1.primary"]);
    expect(record(created, "orders.1.primary").check).toBeUndefined();
  });

  it("does not count among the switches, while another one is", () => {
    const content = contentOf({ routing: failover(["virginia", "oregon", "iowa"], ["oregon"]) });

    expect(content.checks["orders.stays"]).toMatchObject({ of: ["orders.oregon.switch"] });
    expect(record(content, "orders.1.secondary")).toMatchObject({ region: "oregon" });
  });
});

describe("a home whose address is no alias, before a check is on its record", () => {
  const routing = failover(["iowa", "oregon"]);
  const stateless = { serves: "stateless", mode: "automatic" } as const;

  it.each([
    ["with a standby that is not armed", contentOf({ routing }), "orders.1.primary"],
    ["alone", contentOf({ routing: failover(["arizona"]) }), "orders.1.primary"],
    ["of a name that follows health", contentOf({ ...stateless, routing }), "orders.1.primary"],
    [
      "alone, of a place",
      contentOf({
        routing: {
          kind: "geolocation",
          default: { regions: ["virginia"] },
          places: { asia: { location: { kind: "continent", code: "AS" }, regions: ["iowa"] } },
        },
      }),
      "orders.asia.1.primary",
    ],
  ])("is reached by its direct name %s", (_, content, id) => {
    const { check, answer } = record(content, id);

    expect(check).toBeUndefined();
    expect(answer).toMatchObject({ kind: "records", evaluateTargetHealth: true });
    expect(faultsOf(content)).toEqual([]);
  });

  it("answers itself once it has one", () => {
    const primary = record(
      contentOf({ routing: failover(["iowa", "oregon"], ["oregon"]) }),
      "orders.1.primary",
    );

    expect(primary).toMatchObject({ region: "iowa", check: "orders.stays", answer: { kind: "values" } });
  });
});

describe("a chain of four regions", () => {
  const content = contentOf({ routing: four });

  it("is pairs in pairs, each the secondary of the one before", () => {
    const secondaries = content.records.filter(({ id }) => id.endsWith("secondary"));

    expect(secondaries.map(({ name, answer, region }) => [name, region ?? answer])).toEqual([
      [
        "orders.example.com",
        { kind: "records", name: "then-2.orders.example.com", evaluateTargetHealth: true },
      ],
      [
        "then-2.orders.example.com",
        { kind: "records", name: "then-3.orders.example.com", evaluateTargetHealth: true },
      ],
      ["then-3.orders.example.com", "arizona"],
    ]);
  });

  it("keeps every id when a region is added at its end", () => {
    const three = contentOf({
      routing: failover(["virginia", "oregon", "iowa"], ["oregon", "iowa"]),
    });

    expect(failoverIds(content)).toEqual(expect.arrayContaining([...failoverIds(three)]));
    for (const id of failoverIds(three)) {
      expect(record(content, id)).toMatchObject({
        name: record(three, id).name,
        routing: record(three, id).routing,
      });
    }
  });
});

describe("the check of whether a region serves", () => {
  const checks = contentOf({ routing: four }).checks;

  it("asks an address with the name that clients use", () => {
    expect(checks["orders.arizona.serving"]).toMatchObject({
      target: { kind: "address", address: "address of arizona", host: "orders.example.com" },
      path: "/serving",
    });
  });

  it("asks a load balancer of AWS by a name that leads nowhere else", () => {
    expect(checks["orders.oregon.serving"]).toMatchObject({
      target: { kind: "name", name: "at-oregon.orders.example.com" },
    });
  });

  it("is a metric where one is stated, silent as if the standby did not serve", () => {
    const metrics = { oregon: { region: "us-west-2", namespace: "HFT/Serving", metric: "Lease" } };

    expect(contentOf({ routing: pair, metrics }).checks["orders.oregon.serving"]).toEqual({
      kind: "metric",
      region: "oregon",
      awsRegion: "us-west-2",
      alarm: "hft-test-dns-orders-oregon-serving",
      withoutData: "unhealthy",
    });
  });
});

describe("a name that follows health", () => {
  it("has a check on every record, and no switch", () => {
    const regions = ["virginia", "oregon", "iowa"];
    const content = contentOf({
      serves: "stateless",
      mode: "automatic",
      routing: failover(regions, regions),
    });

    expect(Object.keys(content.checks)).toEqual(regions.map((region) => `orders.${region}.serving`));
    expect(
      content.records.filter(({ check }) => check !== undefined).map(({ id, check }) => [id, check]),
    ).toEqual([
      ["orders.1.primary", "orders.virginia.serving"],
      ["orders.2.primary", "orders.oregon.serving"],
      ["orders.2.secondary", "orders.iowa.serving"],
    ]);
  });
});

describe("a name by place", () => {
  const places = {
    asia: { location: { kind: "continent", code: "AS" }, regions: ["oregon", "iowa"], armed: ["iowa"] },
    york: { location: { kind: "state", code: "NY" }, regions: ["virginia"] },
  } as const;
  const routing = {
    kind: "geolocation",
    default: { regions: ["virginia", "oregon"], armed: ["oregon"] },
    places,
  } as const;

  it("leads everybody who is nowhere else to the default", () => {
    expect(record(contentOf({ routing }), "orders.default.place")).toMatchObject({
      routing: { location: { kind: "default" } },
      answer: { kind: "records", name: "for-default.orders.example.com" },
    });
  });

  it("keeps clients of a stateful name in the chain of their place, whatever its health", () => {
    const { records } = contentOf({ routing });
    const leads = records.filter(({ routing: { kind } }) => kind === "geolocation");

    expect(leads).toHaveLength(3);
    for (const { answer } of leads) {
      expect(answer).toMatchObject({ kind: "records", evaluateTargetHealth: false });
    }
  });

  it("knows a state of the United States as a part of that country", () => {
    expect(record(contentOf({ routing }), "orders.york.place").routing).toEqual({
      kind: "geolocation",
      location: { kind: "country", code: "US", subdivision: "NY" },
    });
  });

  it("has switches of its own for each place", () => {
    expect(contentOf({ routing }).checks["orders.asia.iowa.switch"]).toMatchObject({
      path: "/orders/asia/iowa",
    });
  });
});

describe("a name whose clients connect by the accelerator", () => {
  const led = (serving: "virginia" | "oregon") =>
    ordersLed(
      { routing: pair, accelerated: true },
      {},
      { ...regions, [serving]: { ...regions[serving], accelerated: "orders" } },
    );
  const content = zoneContent(led("virginia"), endpoints, accelerator);

  it("leads them to it in place of the region behind it, as an alias that Route 53 takes", () => {
    const { dnsName, zoneId } = { dnsName: "a.awsglobalaccelerator.com", zoneId: "Z2BJ6XQ5FK7U4H" };

    expect(record(content, "orders.1.primary")).toMatchObject({
      region: "virginia",
      check: "orders.stays",
      answer: { kind: "target", dnsName, zoneId, evaluateTargetHealth: true },
    });
    expect(faultsOf(content)).toEqual([]);
  });

  it("leads them to the standby itself, which the accelerator does not know", () => {
    expect(record(content, "orders.1.secondary").answer).toMatchObject({
      dnsName: "oregon.elb.amazonaws.com",
    });
  });

  it("leads people and checkers to each region itself", () => {
    expect(record(content, "orders.virginia.direct").answer).toMatchObject({
      dnsName: "virginia.elb.amazonaws.com",
    });
  });

  it("is led to the region to which the accelerator was moved", () => {
    const moved = zoneContent(led("oregon"), endpoints, accelerator);

    expect(record(moved, "orders.1.primary").answer).toMatchObject({ dnsName: "virginia.elb.amazonaws.com" });
    expect(record(moved, "orders.1.secondary").answer).toMatchObject({ dnsName: accelerator.dnsName });
  });

  it("is moved by a person only, whatever Route 53 takes for the accelerator's health", () => {
    const dns = led("virginia");
    const { content: planned, names } = zoneModel(dns);

    expect(names.map((name) => wrongsOf(planned, name, dns))).toEqual([[]]);
    expect(names.map(({ ttlSeconds }) => ttlSeconds)).toEqual([300]);
  });
});

describe.each([
  ["a pair", contentOf({ routing: pair })],
  ["a chain", contentOf({ routing: four })],
  [
    "places",
    contentOf({
      routing: {
        kind: "geolocation",
        default: { regions: ["virginia", "oregon"], armed: ["oregon"] },
        places: { asia: { location: { kind: "continent", code: "AS" }, regions: ["oregon", "iowa"] } },
      },
    }),
  ],
])("Route 53 takes %s:", (_, content) => {
  const groups = [...new Set(content.records.map(({ name }) => name))].map((name) =>
    content.records.filter((each) => each.name === name),
  );

  it("the records of a name have one policy", () => {
    for (const group of groups) {
      expect(new Set(group.map(({ routing }) => routing.kind)).size).toBe(1);
    }
  });

  it("a name has one primary and at most one secondary", () => {
    for (const group of groups.filter(([first]) => first?.routing.kind === "failover")) {
      const roles = group.map(({ routing }) => (routing.kind === "failover" ? routing.role : ""));
      expect(roles).toEqual(roles.length === 1 ? ["primary"] : ["primary", "secondary"]);
    }
  });

  it("ids are unique, and what a record names is there", () => {
    const ids = content.records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { check, answer } of content.records) {
      if (check !== undefined) expect(content.checks).toHaveProperty([check]);
      if (answer.kind === "records") {
        expect(content.records.map(({ name }) => name)).toContain(answer.name);
      }
    }
    for (const check of Object.values(content.checks)) {
      if (check.kind !== "calculated") continue;
      for (const child of check.of) expect(content.checks).toHaveProperty([child]);
    }
  });
});
