import * as v from "valibot";
import { databaseAlarms } from "../../../src/aws/database/alarms";
import { monitoringSchema } from "../../../src/aws/monitoring/spec/schema";
import { edit, type PrimaryInput } from "../../problems/parts";
import { resolvedInstance } from "./resolved";

const { thresholds } = v.parse(monitoringSchema, {});
const replica = { kind: "replica", replicaOf: "virginia", state: "replica" } as const;

const ofPrimary = (own: Partial<PrimaryInput> = {}) =>
  databaseAlarms({ database: resolvedInstance("virginia", edit.primary(own)), thresholds });
const ofReplica = (rpoSeconds?: number) =>
  databaseAlarms({
    database: resolvedInstance("ohio", edit.primary(), edit.database(replica)),
    thresholds,
    rpoSeconds,
  });
const named = (alarms: ReturnType<typeof databaseAlarms>, name: string) =>
  alarms.find((alarm) => alarm.name === name);

describe("the lag alarm of a replica", () => {
  it("rings when no report within the longest idle lag was under the threshold", () => {
    expect(named(ofReplica(30), "database-replica-lag")).toMatchObject({
      metric: { statistic: "Minimum", periodSeconds: 300 },
      threshold: 60,
      periods: 1,
      when: "session",
    });
  });

  it("has the stated RPO as its threshold when that is more than a minute", () => {
    expect(named(ofReplica(120), "database-replica-lag")?.threshold).toBe(120);
  });

  it("does not exist without a stated RPO", () => {
    expect(named(ofReplica(), "database-replica-lag")).toBeUndefined();
  });
});

describe("the alarm of a stopped replica", () => {
  it("rings when the lag exceeds what an idle source explains, or is not reported", () => {
    expect(named(ofReplica(30), "database-replica-stopped")).toMatchObject({
      threshold: 600,
      when: "always",
      missing: "breaching",
    });
  });
});

describe("the alarms of a primary", () => {
  it("do not look at replica lag", () => {
    expect(ofPrimary().filter(({ metric }) => metric.name === "ReplicaLag")).toEqual([]);
  });
});

describe("the storage alarm of a database", () => {
  it("rings at the stated share of the storage", () => {
    expect(named(ofPrimary(), "database-storage")?.threshold).toBe(150 * 2 ** 30);
  });
});

describe.each(["database-io-balance", "database-byte-balance"])("the alarm %s", (name) => {
  it("goes off at half of the burst balance", () => {
    expect(named(ofPrimary(), name)?.threshold).toBe(50);
  });

  it("goes off at the burst balance that the database sets", () => {
    expect(named(ofPrimary({ burstBalanceAlarmPercent: 20 }), name)?.threshold).toBe(20);
  });
});

describe("the connections alarm of a database", () => {
  const limit = (value: string): Partial<PrimaryInput> => ({
    parameters: { max_connections: { value, reason: "more gateways" } },
  });

  it("rings at four fifths of max_connections", () => {
    expect(named(ofPrimary(limit("500")), "database-connections")?.threshold).toBe(400);
  });

  it.each(["LEAST({DBInstanceClassMemory/9531392},5000)", "5e2"])(
    "does not exist for max_connections of %s, which only RDS evaluates",
    (value) => {
      expect(named(ofPrimary(limit(value)), "database-connections")).toBeUndefined();
    },
  );

  it("does not exist when max_connections is not set", () => {
    expect(named(ofPrimary(), "database-connections")).toBeUndefined();
  });
});
