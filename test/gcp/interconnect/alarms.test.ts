import * as v from "valibot";
import { attachmentAlarms } from "../../../src/gcp/interconnect/alarms/attachment";
import { connectionAlarms } from "../../../src/gcp/interconnect/alarms/connection";
import { routerAlarms, sessionAlarms } from "../../../src/gcp/interconnect/alarms/session";
import { vpnAlarms } from "../../../src/gcp/interconnect/alarms/vpn";
import type { MetricAlarm } from "../../../src/gcp/monitoring/alarm";
import { metricFilter } from "../../../src/gcp/monitoring/metric-filter";
import { monitoringSchema } from "../../../src/gcp/monitoring/spec/schema";
import { describeAlarms } from "../monitoring/describe-alarms";

const { thresholds } = v.parse(monitoringSchema, {});
const region = "us-central1";

const connection = {
  name: "link-ny5",
  interconnect: "hft-test-iowa-ny5",
  circuits: 2,
  circuitGbps: 10,
  macsec: true,
};
const ofConnection = connectionAlarms(connection);
const ofAttachment = attachmentAlarms({
  name: "vlan-colo-first",
  attachment: "hft-test-iowa-colo-first",
  region,
  mbps: 1000,
});
const ofSession = sessionAlarms({ name: "bgp-colo-first", peer: "hft-test-iowa-colo-first", region });
const ofVpn = vpnAlarms({ name: "vpn-colo", tunnels: ["a", "b"], region, backup: true }, thresholds);

describe("a connection", () => describeAlarms(ofConnection));
describe("an attachment", () => describeAlarms(ofAttachment));
describe("a BGP session", () => describeAlarms(ofSession));
describe("the routers of a region", () => describeAlarms(routerAlarms(region, ["hft-test-iowa-colo-first"])));
describe("a VPN", () => describeAlarms(ofVpn));

const named = (alarms: readonly MetricAlarm[], name: string): MetricAlarm | undefined =>
  alarms.find((alarm) => alarm.name === name);

describe("the light of a circuit", () => {
  it("is looked at both ways for too little and too much, by what its optic sends and takes", () => {
    const light = ofConnection.filter(({ metric }) => metric.type.endsWith("_power"));

    expect(light.map(({ name, comparison, threshold }) => [name, comparison, threshold])).toEqual([
      ["link-ny5-receives-weak", "below", -14.4],
      ["link-ny5-receives-strong", "above", 0.5],
      ["link-ny5-sends-weak", "below", -8.2],
      ["link-ny5-sends-strong", "above", 0.5],
    ]);
  });

  it("is not, of a speed whose optic was not read", () => {
    const alarms = connectionAlarms({ ...connection, circuitGbps: 400 });

    expect(alarms.filter(({ metric }) => metric.type.endsWith("_power"))).toEqual([]);
  });
});

describe("a connection of one circuit without MACsec", () => {
  it("has no alarm for either", () => {
    const names = connectionAlarms({ ...connection, circuits: 1, macsec: false }).map(({ name }) => name);

    expect(names).not.toContain("link-ny5-circuit-down");
    expect(names).not.toContain("link-ny5-unencrypted");
  });
});

describe("what is lost", () => {
  it("is not mistaken for what has nothing to say", () => {
    for (const alarm of [named(ofConnection, "link-ny5-down"), named(ofSession, "bgp-colo-first-down")]) {
      expect(alarm).toMatchObject({ severity: "urgent", missing: "breaching" });
    }
  });
});

describe("an attachment of 1000 Mbit/s", () => {
  it("is nearly full at 100 megabytes a second, either way", () => {
    expect(named(ofAttachment, "vlan-colo-first-sent")?.threshold).toBe(100_000_000);
    expect(named(ofAttachment, "vlan-colo-first-received")?.threshold).toBe(100_000_000);
  });

  it("whose bandwidth only the provider knows is looked at for drops", () => {
    const alarms = attachmentAlarms({ name: "vlan", attachment: "vlan", region });

    expect(alarms.map(({ name }) => name)).toEqual(["vlan-drops"]);
  });
});

describe("a session", () => {
  it("has its prefixes counted before it is reset", () => {
    expect(named(ofSession, "bgp-colo-first-prefixes")).toMatchObject({
      comparison: "above",
      threshold: 4000,
    });
  });
});

describe("a session that is down", () => {
  it("rings once: the routers' alarm leaves out those that have an alarm of their own", () => {
    const [down] = routerAlarms(region, ["hft-test-iowa-colo-first", "hft-test-iowa-colo-second"]);

    expect(down && metricFilter(down.metric)).toBe(
      'metric.type = "router.googleapis.com/bgp/session_up" AND resource.type = "gce_router" AND resource.labels.region = "us-central1" AND metric.labels.bgp_peer_name != "hft-test-iowa-colo-first" AND metric.labels.bgp_peer_name != "hft-test-iowa-colo-second"',
    );
  });

  it("rings for every router where no session has an alarm of its own", () => {
    const [down] = routerAlarms(region, []);

    expect(down && metricFilter(down.metric)).not.toContain("bgp_peer_name");
    expect(down).toMatchObject({ comparison: "below", threshold: 1 });
  });
});

describe("a VPN that backs nothing up", () => {
  it("may be in use", () => {
    const alone = vpnAlarms({ name: "vpn", tunnels: ["a"], region, backup: false }, thresholds);

    expect(alone.map(({ name }) => name)).toEqual(["vpn-tunnel-down"]);
  });
});
