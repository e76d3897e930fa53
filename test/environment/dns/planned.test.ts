import { unpromotedMoments } from "../../../src/environment/dns/answers/audit";
import { wrongsOf } from "../../../src/environment/dns/answers/judgement";
import { zoneModel } from "../../../src/environment/dns/answers/planned";
import type { ZoneContent } from "../../../src/environment/dns/records";
import type { DnsName } from "../../../src/environment/dns/schema";
import { dnsOf } from "./stated-zones";

const orders: DnsName = {
  serves: "stateful",
  mode: "operator",
  ingress: "orders",
  routing: { kind: "failover", regions: ["virginia", "oregon"], armed: ["oregon"] },
  ttlSeconds: 30,
  check: { intervalSeconds: 10, threshold: 3 },
  metrics: {},
  accelerated: false,
};

function modelOf(name: DnsName, elsewhere = "us-east-2") {
  const dns = dnsOf(name, { kind: "object", elsewhere });
  const { content, names } = zoneModel(dns);
  const [model] = names;
  if (model === undefined) throw new Error("no name");
  return { dns, content, model };
}

describe("a name whose clients have their data by place", () => {
  const { content, model } = modelOf({
    ...orders,
    routing: {
      kind: "geolocation",
      default: { regions: ["virginia", "oregon"], armed: ["oregon"] },
      places: {
        asia: { location: { kind: "continent", code: "AS" }, regions: ["ohio"], armed: [] },
      },
    },
  });

  it("is at home where the smallest place of a client is", () => {
    const homeOf = model.backing.kind === "stateful" ? model.backing.homeOf : undefined;

    expect(homeOf?.({ continent: "AS" })).toBe("ohio");
    expect(homeOf?.({ continent: "EU" })).toBe("virginia");
    expect(model.homes).toEqual(["virginia", "ohio"]);
  });

  it("leads nobody to the data of others", () => {
    expect(unpromotedMoments(content, model.question, model.backing)).toEqual([]);
  });

  it("would, if a place were left while nothing of it is healthy", () => {
    const leaving: ZoneContent = {
      ...content,
      records: content.records.map((record) =>
        record.answer.kind === "records"
          ? { ...record, answer: { ...record.answer, evaluateTargetHealth: true } }
          : record,
      ),
    };

    const moments = unpromotedMoments(leaving, model.question, model.backing);

    expect(moments).not.toEqual([]);
    for (const { situation } of moments) expect(situation.client).toEqual({ continent: "AS" });
  });
});

describe("a name that can be moved past a standby", () => {
  it("takes nothing of us-east-1 where that standby lies there: it only has to stay unswitched", () => {
    const regions = ["arizona", "virginia", "oregon"];
    const routing = { kind: "failover" as const, regions, armed: regions.slice(1) };
    const { content, model, dns } = modelOf({ ...orders, routing });

    expect(wrongsOf(content, model, dns)).toEqual([]);
  });
});

describe("a name that cannot be moved as it should be", () => {
  it("takes a switch in us-east-1", () => {
    const routing = { kind: "failover" as const, regions: ["oregon", "iowa"], armed: ["iowa"] };
    const { content, model, dns } = modelOf({ ...orders, routing }, "us-east-1");

    expect(wrongsOf(content, model, dns)).toEqual([
      "cannot be led to iowa (clients: elsewhere) without us-east-1",
    ]);
  });

  it("takes a switch beside the region that is left", () => {
    const routing = { kind: "failover" as const, regions: ["oregon", "iowa"], armed: ["iowa"] };
    const { content, model, dns } = modelOf({ ...orders, routing }, "us-west-2");

    expect(wrongsOf(content, model, dns)).toEqual([
      "cannot be led to iowa (clients: elsewhere) without us-west-2",
    ]);
  });

  it("has a primary that no switch makes unhealthy", () => {
    const { content, model, dns } = modelOf(orders);
    const records = content.records.map((record) =>
      record.routing.kind === "failover" && record.routing.role === "primary"
        ? { ...record, check: undefined }
        : record,
    );

    expect(wrongsOf({ ...content, records }, model, dns)).toEqual([
      "cannot be led to oregon (clients: elsewhere) without virginia",
    ]);
  });

  it("is led to us-east-1 with what is there", () => {
    const routing = { kind: "failover" as const, regions: ["oregon", "virginia"], armed: ["virginia"] };
    const { content, model, dns } = modelOf({ ...orders, routing });

    expect(wrongsOf(content, model, dns)).toEqual([]);
  });
});
