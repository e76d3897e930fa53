import * as v from "valibot";
import { line, object, text, whole, type Parsed, type Stated } from "../../../core/primitives";

/** Whole units of the currency in which the subscription is billed. */
const amount = whole(1, 1_000_000_000);

/**
 * A service as part of a budget's name and id.
 * Source: azurerm 4.55.0, validate.ConsumptionBudgetName: letters, digits, underscores and hyphens.
 */
export function budgetSlot(service: string): string {
  return service.replace(/[^A-Za-z0-9]+/g, "-");
}

const perService = v.pipe(
  v.record(line, amount),
  v.check((services) => {
    const names = Object.keys(services);
    return new Set(names.map(budgetSlot)).size === names.length;
  }, "services whose names differ in more than spaces and special characters"),
);

const thresholds = v.pipe(
  v.array(whole(1, 1000)),
  v.check((values) => new Set(values).size === values.length, "each percentage once"),
);

/** Source: Azure documentation, Naming rules and restrictions for Azure resources, managementGroups. */
const managementGroupId = text(
  /^\/providers\/Microsoft\.Management\/managementGroups\/[\w().-]{0,89}[\w()-]$/,
  "the id of a management group, /providers/Microsoft.Management/managementGroups/<name>",
);

/** Budgets of a month, with the recipients of their alerts. A budget stops nothing. */
export const costSchema = object({
  /**
   * The month from which on budgets count that an apply creates, for example `2026-12`: that of the apply, or one up to a
   * year ahead, as Azure takes none that is over. State the current month when you add a budget; those that exist keep
   * theirs.
   */
  startMonth: text(/^20\d\d-(?:0[1-9]|1[0-2])$/, "a month YYYY-MM"),
  /** Budget of a month, in whole units of the currency in which the subscription is billed. */
  monthly: amount,
  /** Budgets of a month by service, by its name in Cost analysis, for example `Virtual Machines`. @default none */
  perService: v.optional(perService, {}),
  /**
   * A management group above the subscriptions of all regions, whose budgets are those of all of them.
   * @default none: the regions have one subscription
   */
  managementGroupId: v.optional(managementGroupId),
  /**
   * Which spending counts: all of the regions' `subscriptions`, or what has the tag of the `environment` in them.
   * @default "subscriptions": an environment has its subscriptions alone unless it states otherwise
   */
  scope: v.optional(v.picklist(["subscriptions", "environment"]), "subscriptions"),
  /** Percentages of what was spent that alert, 1 to 1000. @default [80, 100] */
  actualPercents: v.optional(thresholds, [80, 100]),
  /** Percentages of the forecast for the month that alert, 1 to 1000. @default [100] */
  forecastPercents: v.optional(thresholds, [100]),
});

export type CostInput = Stated<typeof costSchema>;
export type Cost = Parsed<typeof costSchema>;
