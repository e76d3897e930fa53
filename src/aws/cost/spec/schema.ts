import * as v from "valibot";
import { line, object, reference, text, whole, type Parsed, type Stated } from "../../../core/primitives";
import { accountId, terraformRoles } from "../../region/spec/primitives";

const dollars = whole(1, 1_000_000_000);

/**
 * A service as part of a budget's name and id.
 * Source: Budgets API reference, BudgetName: no colon and no backslash.
 */
export function budgetSlot(service: string): string {
  return service.replace(/[\s/:\\]/g, "-");
}

const perService = v.pipe(
  v.record(line, dollars),
  v.check((services) => {
    const names = Object.keys(services);
    return new Set(names.map(budgetSlot)).size === names.length;
  }, "services whose names differ in more than spaces, hyphens, slashes and colons"),
);

const monitorArn = text(
  /^arn:aws[a-z-]*:ce::\d{12}:anomalymonitor\/[\w-]+$/,
  "the ARN of an anomaly monitor, arn:aws:ce::<account>:anomalymonitor/<id>",
);

const anomalies = object({
  /** Total impact in US dollars from which on an anomaly is reported. */
  minimumUsd: dollars,
  /**
   * `immediate` reports to the topic; `daily` and `weekly` send a summary to the owner's addresses. Cost Explorer has
   * no other combination.
   * @default "immediate"
   */
  notify: v.optional(v.picklist(["immediate", "daily", "weekly"]), "immediate"),
  /** The monitor that detects anomalies. @default { kind: "create" } */
  monitor: v.optional(
    v.variant("kind", [
      object({
        /** A monitor of what has the environment's tag. */
        kind: v.literal("create"),
      }),
      object({
        /** An existing monitor, for example the one by service, of which an account can have only one. */
        kind: v.literal("adopt"),
        /** ARN of the monitor. */
        arn: monitorArn,
      }),
    ]),
    { kind: "create" },
  ),
});

/** Budgets and anomaly detection, with the recipients of their alerts. Amounts in US dollars. */
export const costSchema = object({
  /**
   * The account whose bill is watched; a payer account includes the accounts it pays for.
   * @default the account of all regions
   */
  account: v.optional(accountId),
  /** IAM roles in that account that Terraform assumes, by operation. @default those of a region in the account */
  roles: v.optional(terraformRoles),
  /** Budget of a month. */
  monthlyUsd: dollars,
  /** Budgets of a month by service, by Cost Explorer's name of it. @default none */
  perService: v.optional(perService, {}),
  /** Budgets of a month by region of the environment. @default none */
  perRegion: v.optional(v.record(reference, dollars), {}),
  /**
   * Which spending counts: all of the `account`, or what has the `environment`'s tag.
   * @default "account": an environment has its accounts alone unless it states otherwise
   */
  scope: v.optional(v.picklist(["account", "environment"]), "account"),
  /**
   * Whether the environment's tags are cost allocation tags. `activate` activates them: only the payer account can, and
   * only some hours after the first resource has the tag, so not in the first apply.
   * @default "inactive"
   */
  costAllocationTags: v.optional(v.picklist(["inactive", "activate", "active"]), "inactive"),
  /** Detection of unusual spending. @default none */
  anomalies: v.optional(anomalies),
});

export type CostInput = Stated<typeof costSchema>;
export type Cost = Parsed<typeof costSchema>;
export type CostAnomalies = NonNullable<Cost["anomalies"]>;
