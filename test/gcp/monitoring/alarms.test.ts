import * as v from "valibot";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { cacheAlarms } from "../../../src/gcp/cache/alarms";
import type { CacheInput } from "../../../src/gcp/cache/spec/schema";
import { cacheSchema } from "../../../src/gcp/cache/spec/schema";
import { databaseAlarms } from "../../../src/gcp/database/alarms/database";
import type { Alarm, MetricAlarm } from "../../../src/gcp/monitoring/alarm";
import { projectAlarms } from "../../../src/gcp/monitoring/project-alarms";
import { monitoringSchema } from "../../../src/gcp/monitoring/spec/schema";
import { uptimeAlarms } from "../../../src/gcp/monitoring/uptime-alarms";
import { natAlarms } from "../../../src/gcp/network/alarms";
import { keyAlarms } from "../../../src/gcp/network/key-alarms";
import { edit, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { replica, withOther, withPrimary } from "../database/databases";
import { describeAlarms } from "./describe-alarms";

const { thresholds } = v.parse(monitoringSchema, {});
const place = { prefix: "hft-test-iowa", projectId: "hft-test", region: "us-central1" };

function ofDatabase(region: string, ...edits: readonly Edit[]): Alarm[] {
  const stated = edit.each(...edits)(validEnvironment);
  const regions = regionsOf(resolveEnvironment(validate(stated, [stated]).environment).regions, "gcp");
  const database = regions[region]?.database;
  if (database === undefined) throw new Error(`${region} has no database`);
  return databaseAlarms({ database, projectId: "hft-test", thresholds, rpoSeconds: 30 });
}

const connections = { flags: { max_connections: { value: "500", reason: "more gateways" } } };
const ofPrimary = ofDatabase("iowa", withPrimary({ availability: { kind: "regional" }, ...connections }));
const ofReplica = ofDatabase("carolina", withPrimary(), withOther(replica));

const ofCache = (cache: CacheInput): Alarm[] =>
  cacheAlarms({ ...place, cache: v.parse(cacheSchema, cache) }, thresholds);
const ofValkey = ofCache({ kind: "valkey", version: "8.0", machine: "HIGHMEM_MEDIUM" });
const ofRedis = ofCache({
  kind: "redis",
  tier: "STANDARD_HA",
  version: "7.2",
  memoryGiB: 16,
  persistence: { kind: "snapshots", everyHours: 6 },
});

const ofNetwork = [
  ...natAlarms({ gateway: "hft-test-iowa-nat", region: "us-central1", portsPerMachine: 1024 }),
  ...keyAlarms({ ...place, keys: { kind: "create", rotationDays: 90 } }),
];

describe("a database", () => describeAlarms(ofPrimary));
describe("a replica", () => describeAlarms(ofReplica));
describe("a Valkey cache", () => describeAlarms(ofValkey));
describe("a Redis cache", () => describeAlarms(ofRedis));
describe("a network", () => describeAlarms(ofNetwork));
describe("a project", () => describeAlarms(projectAlarms({ ...place, reportsProject: true })));
describe("a check", () =>
  describeAlarms(uptimeAlarms({ name: "orders", checkId: "orders-1", tls: true }, thresholds)));

const named = (alarms: readonly Alarm[], name: string): Alarm => {
  const found = alarms.find((alarm) => alarm.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${alarms.map((alarm) => alarm.name).join(", ")}`);
  return found;
};
const metricNamed = (alarms: readonly Alarm[], name: string): MetricAlarm => {
  const found = named(alarms, name);
  if (found.kind !== "metric") throw new Error(`${name} is of no metric`);
  return found;
};
const namesOf = (alarms: readonly Alarm[]): string[] => alarms.map(({ name }) => name);

describe("the storage of a database", () => {
  it("is a part of a disk of fixed size", () => {
    expect(metricNamed(ofPrimary, "database-storage")).toMatchObject({
      metric: { type: "cloudsql.googleapis.com/database/disk/utilization" },
      threshold: 0.85,
    });
  });

  it("is what a growing disk may become, in bytes", () => {
    const growing = ofDatabase(
      "iowa",
      withPrimary({ storage: { type: "PD_SSD", sizeGiB: 500, maxSizeGiB: 2000 } }),
    );

    expect(metricNamed(growing, "database-storage")).toMatchObject({
      metric: { type: "cloudsql.googleapis.com/database/disk/bytes_used" },
      threshold: 1700 * 2 ** 30,
    });
  });
});

describe("a database that takes writes", () => {
  it("has its connections counted over all databases, where a flag says how many there are", () => {
    expect(metricNamed(ofPrimary, "database-connections")).toMatchObject({
      threshold: 400,
      metric: { reducer: { kind: "sum" } },
    });
    expect(namesOf(ofReplica)).not.toContain("database-connections");
  });

  it("has backups to be told of, and nothing that lags", () => {
    expect(namesOf(ofPrimary)).toContain("database-backup-failed");
    expect(namesOf(ofPrimary).filter((name) => name.includes("replica"))).toEqual([]);
  });

  it("has no standby to lose in one zone", () => {
    const zonal = ofDatabase("iowa", withPrimary({ availability: { kind: "zonal", zone: "a" } }));

    expect(namesOf(zonal)).not.toContain("database-standby");
    expect(namesOf(ofPrimary)).toContain("database-standby");
  });
});

describe("a replica that lags", () => {
  it("rings in sessions from what a failover may lose on, when every point of five minutes is that far behind", () => {
    expect(metricNamed(ofReplica, "database-replica-lag")).toMatchObject({
      severity: "urgent",
      when: "session",
      comparison: "above",
      threshold: 30,
      metric: { aligner: "min", periodSeconds: 300 },
    });
  });

  it("rings at any hour when it is no place to fail over to, or reports nothing", () => {
    expect(metricNamed(ofReplica, "database-replica-behind")).toMatchObject({
      when: "always",
      threshold: 600,
      missing: "breaching",
    });
  });

  it("rings when its lag is negative at every point, which is a replication that is not active", () => {
    expect(metricNamed(ofReplica, "database-replica-stopped")).toMatchObject({
      comparison: "below",
      threshold: 0,
      metric: { aligner: "max" },
    });
  });
});

describe("a cache", () => {
  it("without replicas has none to lag", () => {
    const alone = ofCache({ kind: "valkey", version: "8.0", machine: "HIGHMEM_MEDIUM", replicas: 0 });

    expect(namesOf(alone)).not.toContain("cache-replication-lag");
    expect(namesOf(ofValkey)).toContain("cache-replication-lag");
  });

  it("of the basic tier has no failover", () => {
    const basic = ofCache({ kind: "redis", tier: "BASIC", version: "7.2", memoryGiB: 4 });

    expect(namesOf(basic)).toEqual(["cache-silent", "cache-cpu", "cache-memory", "cache-evictions"]);
  });

  it("that is snapshotted every six hours has a late snapshot after twelve", () => {
    expect(metricNamed(ofRedis, "cache-snapshot").threshold).toBe(12 * 3600);
  });
});

describe("what belongs to a project", () => {
  it("is told by the region that reports it only", () => {
    const filterOf = (reportsProject: boolean): string => {
      const [incident] = projectAlarms({ ...place, reportsProject });
      return incident?.kind === "log" ? incident.filter : "";
    };

    expect(filterOf(true)).toContain('=~ "(us-central1|global)([^0-9]|$)"');
    expect(filterOf(false)).toContain('=~ "(us-central1)([^0-9]|$)"');
  });

  it("is of its own places, and of none whose name begins alike", () => {
    const [incident] = projectAlarms({ ...place, region: "europe-west1", reportsProject: false });
    const [, pattern = ""] =
      /impactedLocations =~ "([^"]+)"/.exec(incident?.kind === "log" ? incident.filter : "") ?? [];
    const rings = (places: string): boolean => new RegExp(pattern).test(places);

    expect(["europe-west1", "['europe-west1', 'us-east4']", "europe-west1-b"].map(rings)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["europe-west12", "europe-west10-a", "us-east4"].map(rings)).toEqual([false, false, false]);
  });
});

describe("keys", () => {
  it("that exist already are logged where their owner is", () => {
    const keys = { kind: "adopt", disks: "key" } as const;

    expect(keyAlarms({ ...place, keys })).toEqual([]);
  });
});
