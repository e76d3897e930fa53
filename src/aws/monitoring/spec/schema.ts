import * as v from "valibot";
import type { AlarmThresholds, Monitoring } from "./rules";
import { distinct, plainName, text, whole } from "../../../core/primitives";

/** Monitoring as an environment file states it. */
export type MonitoringInput = Partial<Omit<Monitoring, "thresholds">> & {
  readonly thresholds?: Partial<AlarmThresholds> | undefined;
};

const percent = whole(0, 100);

const thresholds = v.strictObject({
  databaseCpuPercent: v.optional(percent, 85),
  databaseFreeStoragePercent: v.optional(percent, 15),
  databaseQueueDepth: v.optional(whole(1, 100_000), 64),
  cacheCpuPercent: v.optional(percent, 80),
  cacheMemoryPercent: v.optional(percent, 80),
  cacheLagSeconds: v.optional(whole(0, 86_400), 5),
  vpnInUseBytes: v.optional(whole(0, Number.MAX_SAFE_INTEGER), 1_000_000),
  probeLossPercent: v.optional(percent, 0),
  probeRttMicroseconds: v.optional(whole(1, 10_000_000)),
  certificateDays: v.optional(whole(1, 365), 30),
});

export const monitoringSchema: v.GenericSchema<MonitoringInput, Monitoring> = v.strictObject({
  pagers: v.optional(distinct(plainName), []),
  dashboard: v.optional(v.boolean(), true),
  allowanceNamespace: v.optional(text(/^[\w./#-]{1,255}$/, "a CloudWatch namespace")),
  thresholds: v.optional(thresholds, {}),
});
