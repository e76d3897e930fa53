import * as v from "valibot";
import { restoreTestTypes, type Backup, type BackupRule } from "./rules";
import { irreversible } from "../../storage/spec/retention-lock";
import { distinct, name, plainName, whole } from "../../../core/primitives";

type RuleDefaulted = "pointInTime" | "copies";
type RuleInput = Omit<BackupRule, RuleDefaulted> & Partial<Pick<BackupRule, RuleDefaulted>>;

/** A vault and its plan as an environment file states them. */
export type BackupInput = Partial<Omit<Backup, "plan">> & {
  readonly plan?: Readonly<Record<string, RuleInput>>;
};

/** A hundred years: the longest that AWS Backup keeps anything. */
const days = whole(1, 36_500);
const range = { minDays: days, maxDays: v.optional(days) };

const lock = v.variant("kind", [
  v.strictObject({ kind: v.literal("none") }),
  v.strictObject({ ...range, kind: v.literal("governance") }),
  v.strictObject({
    ...range,
    kind: v.literal("compliance"),
    changeableForDays: whole(3, 36_500),
    irreversible: v.literal(irreversible),
  }),
]);

const rule = v.strictObject({
  every: v.picklist(["day", "week", "month"]),
  retentionDays: days,
  pointInTime: v.optional(v.boolean(), false),
  copies: v.optional(v.record(plainName, v.strictObject({ retentionDays: days })), {}),
});

export const backupSchema: v.GenericSchema<BackupInput, Backup> = v.strictObject({
  lock: v.optional(lock, { kind: "governance", minDays: 7 }),
  plan: v.optional(v.record(name, rule), {}),
  restoreTests: v.optional(distinct(v.picklist(restoreTestTypes)), []),
});
