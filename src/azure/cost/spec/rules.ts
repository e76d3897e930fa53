import { defineProblems, type Problem } from "../../../core/problem";
import { environmentPart } from "../../region/spec/declare";
import type { Cost } from "./schema";
import { budgetScope, watchedSubscriptions } from "./watched";

/** Source: Azure.ResourceManager.Consumption, ConsumptionBudgetData.Notifications. */
const maxNotifications = 5;

/** Source: azurerm 4.55.0, validate.ConsumptionBudgetTimePeriodStartDate. */
const firstMonth = "2017-06";

const { definitions, problem } = defineProblems({
  "AZURE-COST-001": {
    kind: "impossible",
    rule: "the regions have one subscription, or the budget has a management group",
    source: "azurerm 4.55.0, azurerm_consumption_budget_subscription: a budget belongs to one subscription",
  },
  "AZURE-COST-002": {
    kind: "limit",
    rule: "a budget in shared subscriptions counts spending by the environment's tag",
    source: "azurerm 4.55.0, azurerm_consumption_budget_subscription.filter",
    read: "2026-11-27",
  },
  "AZURE-COST-003": {
    kind: "impossible",
    rule: "a budget counts the spending of at least one subscription",
    source: "azurerm 4.55.0, azurerm_consumption_budget_subscription.subscription_id is required",
  },
  "AZURE-COST-004": {
    kind: "limit",
    rule: "a budget has at most five thresholds",
    source: "Azure SDK reference, ConsumptionBudgetData.Notifications: up to five",
    read: "2026-11-27",
  },
  "AZURE-COST-005": {
    kind: "impossible",
    rule: "somebody hears of a budget: owner.alerts has an address",
    source:
      "Azure SDK reference, BudgetAssociatedNotification.ContactEmails: at least one address or group for each notification",
  },
  "AZURE-COST-006": {
    kind: "advice",
    rule: "a budget by service does not exceed monthly",
    source: "design: the monthly budget always alerts first",
  },
  "AZURE-COST-007": {
    kind: "impossible",
    rule: "a budget has at least one threshold",
    source: "azurerm 4.55.0, azurerm_consumption_budget_subscription.notification: at least one",
  },
  "AZURE-COST-008": {
    kind: "impossible",
    rule: "a budget begins in 2017-06 or later",
    source: "azurerm 4.55.0, validate.ConsumptionBudgetTimePeriodStartDate",
  },
});

const cost = environmentPart("azure.cost");

export const costRules = cost.set(definitions, [
  cost.rule({
    judge: (part, _, at) => [
      ...largeBudgets(part, at),
      ...thresholdFaults(part, at),
      ...startFaults(part, at),
    ],
  }),
  cost.rule({
    needs: ["sharesAccountsWith"],
    judge: ({ scope }, { sharesAccountsWith }, at) =>
      sharesAccountsWith.length > 0 && scope === "subscriptions"
        ? [problem("AZURE-COST-002", `${at}.scope`, scope, 'use scope: "environment"')]
        : [],
  }),
  cost.rule({
    needs: ["owner.alerts"],
    judge: (_part, { alerts }, at) =>
      alerts.length > 0
        ? []
        : [problem("AZURE-COST-005", at, "owner.alerts is empty", "add an address to owner.alerts")],
  }),
  cost.rule({
    everyRegion: ["subscriptionId"],
    judge: (part, { regions }, at) => subscriptionFaults(part, regions, at),
  }),
]);

function largeBudgets({ monthly, perService }: Cost, at: string): Problem[] {
  return Object.entries(perService)
    .filter(([, amount]) => amount > monthly)
    .map(([service, amount]) =>
      problem("AZURE-COST-006", `${at}.perService.${service}`, amount, `use at most monthly, ${monthly}`),
    );
}

function thresholdFaults({ actualPercents, forecastPercents }: Cost, at: string): Problem[] {
  const count = actualPercents.length + forecastPercents.length;
  if (count === 0) {
    return [problem("AZURE-COST-007", `${at}.actualPercents`, "none", "state a percentage, for example 100")];
  }
  if (count <= maxNotifications) return [];
  const remedy = `use at most ${maxNotifications} in actualPercents and forecastPercents together`;
  return [problem("AZURE-COST-004", `${at}.actualPercents`, `${count} thresholds`, remedy)];
}

function startFaults({ startMonth }: Cost, at: string): Problem[] {
  return startMonth >= firstMonth
    ? []
    : [problem("AZURE-COST-008", `${at}.startMonth`, startMonth, "use the month of the first apply")];
}

function subscriptionFaults(
  part: Cost,
  regions: Parameters<typeof watchedSubscriptions>[0],
  at: string,
): Problem[] {
  if (watchedSubscriptions(regions).length === 0) {
    return [problem("AZURE-COST-003", at, "no region in Azure", "remove the budget")];
  }
  if (budgetScope(part, regions) !== undefined) return [];
  const all = watchedSubscriptions(regions).join(", ");
  return [
    problem("AZURE-COST-001", `${at}.managementGroupId`, all, "state a management group that has them all"),
  ];
}
