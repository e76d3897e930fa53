import * as v from "valibot";
import { monitoringSchema } from "../../../src/aws/monitoring/spec/schema";
import { allowanceAlarms } from "../../../src/aws/machines/alarms/allowances";
import { cacheAlarms } from "../../../src/aws/cache/alarms";
import { clusterAlarms } from "../../../src/aws/cluster/alarms";
import { databaseAlarms } from "../../../src/aws/database/alarms";
import {
  connectionAlarms,
  virtualInterfaceAlarms,
} from "../../../src/aws/interconnect/alarms/direct-connect";
import { instanceAlarms } from "../../../src/aws/machines/alarms/instance";
import { loadBalancerAlarms } from "../../../src/aws/ingress/alarms";
import { natGatewayAlarms } from "../../../src/aws/network/alarms";
import { nodeGroupAlarms } from "../../../src/aws/machines/alarms/node-group";
import { probeAlarms } from "../../../src/aws/interconnect/alarms/probe";
import { vpnAlarms } from "../../../src/aws/interconnect/alarms/vpn";
import { edit } from "../../problems/parts";
import { resolvedInstance } from "../database/resolved";
import type { MetricAlarm } from "../../../src/aws/monitoring/metric-alarm";

const { thresholds } = v.parse(monitoringSchema, { thresholds: { probeRttMicroseconds: 900 } });

const database = databaseAlarms({
  database: resolvedInstance(
    "ohio",
    edit.primary({ parameters: { max_connections: { value: "500", reason: "more gateways" } } }),
    edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" }),
  ),
  thresholds,
  rpoSeconds: 30,
});
const link = connectionAlarms({
  name: "link-eqdc2",
  connectionId: "dxcon-1",
  macsec: true,
  speedGbps: 10,
});
const balancer = {
  name: "ingress-orders",
  arnSuffix: "net/orders/1",
  targetGroupArnSuffix: "targetgroup/orders/1",
  zoneNames: { a: "us-east-1a" },
  inService: true,
  serving: "all",
  certificateArn: "arn:aws:acm:us-east-1:111111111111:certificate/1",
} as const;
const machine = { name: "engine-1", instanceId: "i-1", volumeIds: { boot: "vol-1" } };

const all: readonly MetricAlarm[] = [
  ...database,
  ...cacheAlarms({ name: "cache", replicationGroupId: "hft-cache", nodes: 3 }, thresholds),
  ...link,
  ...virtualInterfaceAlarms({
    name: "vif-exchange",
    connectionId: "dxcon-1",
    virtualInterfaceId: "dxvif-1",
  }),
  ...vpnAlarms({ name: "vpn", vpnConnectionId: "vpn-1", backup: true }, thresholds),
  ...natGatewayAlarms({ name: "nat-a", natGatewayId: "nat-1" }),
  ...nodeGroupAlarms({ name: "engine-a", autoScalingGroup: "eks-engine", trading: true }),
  ...instanceAlarms({ ...machine, metal: false }),
  ...allowanceAlarms({ name: "engine-1", namespace: "CWAgent", dimensions: { InstanceId: "i-1" } }),
  ...probeAlarms({ name: "probe-xnas", monitorName: "hft", probeId: "probe-1" }, thresholds),
  ...clusterAlarms({ clusterName: "hft" }),
  ...loadBalancerAlarms(balancer, thresholds),
];
const named = (alarms: readonly MetricAlarm[], name: string): MetricAlarm => {
  const found = alarms.find((alarm) => alarm.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${alarms.map((alarm) => alarm.name).join(", ")}`);
  return found;
};

describe.each(all.map((alarm) => [alarm.name, alarm] as const))("the alarm %s", (_, alarm) => {
  it("is looked at over no more than a day, as CloudWatch takes it", () => {
    const { periodSeconds } = alarm.metric;
    expect(periodSeconds % 60).toBe(0);
    expect(periodSeconds * alarm.periods).toBeLessThanOrEqual(86_400);
    expect(alarm.badPeriods ?? alarm.periods).toBeLessThanOrEqual(alarm.periods);
  });

  it("says what it is of, why it rings and where the metric is described", () => {
    for (const text of [alarm.subject, alarm.why, alarm.source]) expect(text).toMatch(/\w/);
    expect(Object.values(alarm.metric.dimensions).every((value) => value !== "")).toBe(true);
  });
});

describe("alarms", () => {
  it("have each its own name", () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a link", () => {
  it("is looked at both ways for too little and too much light, by what its port's optic sends and takes", () => {
    const light = link.filter(({ metric }) => metric.name.startsWith("ConnectionLightLevel"));
    expect(light.map(({ name, comparison, threshold }) => [name, comparison, threshold])).toEqual([
      ["link-eqdc2-receives-weak", "below", -14.4],
      ["link-eqdc2-receives-strong", "above", 0.5],
      ["link-eqdc2-sends-weak", "below", -8.2],
      ["link-eqdc2-sends-strong", "above", 0.5],
    ]);
    expect(light.every(({ metric }) => metric.across === "OpticalLaneNumber")).toBe(true);
  });

  it.each([undefined, 400] as const)("of speed %s is not: what its optic takes is not known", (speedGbps) => {
    const alarms = connectionAlarms({ name: "link", connectionId: "dxcon-1", macsec: false, speedGbps });
    expect(alarms.filter(({ metric }) => metric.name.startsWith("ConnectionLightLevel"))).toEqual([]);
  });

  it("that is lost is not mistaken for one that has nothing to say", () => {
    expect(named(link, "link-eqdc2-down").missing).toBe("breaching");
  });

  it("has its sessions looked at in every address family, however CloudWatch writes those", () => {
    const sessions = all.filter(({ name }) => name.startsWith("vif-exchange-"));
    expect(sessions.map(({ name }) => name)).toEqual([
      "vif-exchange-bgp-down",
      "vif-exchange-prefixes",
      "vif-exchange-no-prefixes",
    ]);
    for (const { metric } of sessions) {
      expect(metric).toMatchObject({ across: "IpAddressFamily", statistic: "Maximum" });
      expect(metric.dimensions).toEqual({ ConnectionId: "dxcon-1", VirtualInterfaceId: "dxvif-1" });
    }
  });

  it("has its prefixes counted before the session goes down", () => {
    expect(named(all, "vif-exchange-prefixes")).toMatchObject({ comparison: "above", threshold: 80 });
  });
});

describe("a load balancer", () => {
  it("without a registered target is told of by the absence of its count, which is never below 0", () => {
    expect(named(all, "ingress-orders-no-targets")).toMatchObject({
      severity: "urgent",
      when: "always",
      metric: { name: "HealthyHostCount", periodSeconds: 60 },
      comparison: "below",
      threshold: 0,
      periods: 5,
      missing: "breaching",
    });
  });

  it("that stands by has its certificate watched, and nothing else", () => {
    const waiting = loadBalancerAlarms({ ...balancer, inService: false }, thresholds);
    expect(waiting.map(({ name }) => name)).toEqual(["ingress-orders-certificate"]);
  });
});

describe("a VPN", () => {
  it("is in use without anybody knowing only where links carry the traffic", () => {
    const alone = vpnAlarms({ name: "vpn", vpnConnectionId: "vpn-1", backup: false }, thresholds);
    expect(alone.map(({ name }) => name)).toEqual(["vpn-tunnel-down"]);
  });
});

describe("a bare-metal machine", () => {
  it("has no alarm for disk limits, which EC2 does not report of one", () => {
    const names = instanceAlarms({ ...machine, metal: true }).map(({ metric }) => metric.name);
    expect(names).toEqual(["StatusCheckFailed", "VolumeIOPSExceededCheck", "VolumeThroughputExceededCheck"]);
  });
});

describe("a machine's volume", () => {
  it.each(["iops", "throughput"])("has its limit of %s read by machine and volume", (slot) => {
    expect(named(all, `engine-1-boot-${slot}`).metric.dimensions).toEqual({
      InstanceId: "i-1",
      VolumeId: "vol-1",
    });
  });
});

describe("a cache node", () => {
  it.each(["001", "002", "003"])("%s that reports nothing rings, with a value that none is below", (node) => {
    expect(named(all, `cache-${node}-silent`)).toMatchObject({
      metric: { dimensions: { CacheClusterId: `hft-cache-${node}` } },
      comparison: "below",
      threshold: 0,
      missing: "breaching",
    });
  });
});

describe("an allowance", () => {
  it("of one machine is seen among others whose counters are higher", () => {
    expect(named(all, "engine-1-allowance-pps").metric.statistic).toBe("Average");
  });

  it("is exceeded when its counter goes up, not while it is up", () => {
    expect(named(all, "engine-1-allowance-conntrack")).toMatchObject({ of: "increase", threshold: 0 });
  });
});
