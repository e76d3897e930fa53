import * as v from "valibot";
import type { Cost, CostAnomalies } from "./rules";
import { plainName, text, whole } from "../../../core/primitives";
import { accountId, roleArn } from "../../region/spec/primitives";

type Defaulted = "perService" | "perRegion" | "scope" | "costAllocationTags";
type AnomalyDefaulted = "notify" | "monitor";

/** Cost as an environment file states it. */
export type CostInput = Omit<Cost, Defaulted | "anomalies"> &
  Partial<Pick<Cost, Defaulted>> & {
    readonly anomalies?:
      (Omit<CostAnomalies, AnomalyDefaulted> & Partial<Pick<CostAnomalies, AnomalyDefaulted>>) | undefined;
  };

const dollars = whole(1, 1_000_000_000);

const monitorArn = text(
  /^arn:aws[a-z-]*:ce::\d{12}:anomalymonitor\/[\w-]+$/,
  "the ARN of an anomaly monitor, arn:aws:ce::<account>:anomalymonitor/<id>",
);

const anomalies = v.strictObject({
  minimumUsd: dollars,
  notify: v.optional(v.picklist(["immediate", "daily", "weekly"]), "immediate"),
  monitor: v.optional(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("create") }),
      v.strictObject({ kind: v.literal("adopt"), arn: monitorArn }),
    ]),
    { kind: "create" },
  ),
});

export const costSchema: v.GenericSchema<CostInput, Cost> = v.strictObject({
  account: v.optional(accountId),
  roles: v.optional(v.strictObject({ plan: roleArn, apply: roleArn })),
  monthlyUsd: dollars,
  perService: v.optional(v.record(v.string(), dollars), {}),
  perRegion: v.optional(v.record(plainName, dollars), {}),
  scope: v.optional(v.picklist(["account", "environment"]), "account"),
  costAllocationTags: v.optional(v.picklist(["inactive", "activate", "active"]), "inactive"),
  anomalies: v.optional(anomalies),
});
