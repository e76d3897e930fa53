import { ConsumptionBudgetManagementGroup } from "@cdktf/provider-azurerm/lib/consumption-budget-management-group";
import { ConsumptionBudgetSubscription } from "@cdktf/provider-azurerm/lib/consumption-budget-subscription";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { Cost } from "./spec/schema";
import type { BudgetScope } from "./spec/watched";

export interface MonthlyBudgetProps {
  readonly cost: Pick<Cost, "startMonth" | "actualPercents" | "forecastPercents">;
  /** What it belongs to. */
  readonly of: BudgetScope;
  /** Parts of its name, for example `hft-production` and `month`. */
  readonly name: readonly string[];
  /** Whole units of the billing currency a month. */
  readonly limit: number;
  /** Name of the service whose spending counts. @default all */
  readonly service?: string | undefined;
  /** The tag, key and value, that what counts has. @default everything in the subscriptions counts */
  readonly tag?: readonly [key: string, value: string] | undefined;
  /** Addresses that are mailed, at least one. */
  readonly emails: readonly string[];
}

/** A budget of a calendar month, which mails at percentages of actual and forecast costs. */
export class MonthlyBudget extends Construct {
  readonly resource: ConsumptionBudgetManagementGroup | ConsumptionBudgetSubscription;

  constructor(scope: Construct, id: string, props: MonthlyBudgetProps) {
    super(scope, id);
    const { cost, of, name, limit, emails } = props;
    const common = {
      name: resourceName("budget", ...name),
      amount: limit,
      timeGrain: "Monthly",
      // Without an end Azure sets one ten years later.
      timePeriod: { startDate: `${cost.startMonth}-01T00:00:00Z` },
      // Azure moves the start of no budget, and creates none with a start in a month that is over.
      lifecycle: { ignoreChanges: ["time_period"] },
      filter: filterOf(props),
      notification: [
        ...cost.actualPercents.map((percent) => alert(percent, "Actual", emails)),
        ...cost.forecastPercents.map((percent) => alert(percent, "Forecasted", emails)),
      ],
    };
    this.resource =
      of.kind === "subscription"
        ? new ConsumptionBudgetSubscription(this, "Resource", {
            ...common,
            subscriptionId: `/subscriptions/${of.subscriptionId}`,
          })
        : new ConsumptionBudgetManagementGroup(this, "Resource", { ...common, managementGroupId: of.id });
  }
}

function alert(threshold: number, thresholdType: "Actual" | "Forecasted", emails: readonly string[]) {
  return { threshold, thresholdType, operator: "GreaterThanOrEqualTo", contactEmails: [...emails] };
}

/** A budget of a management group counts the environment's subscriptions alone. */
function filterOf({ of, service, tag }: MonthlyBudgetProps) {
  const dimension = [
    ...(of.kind === "management-group" ? [{ name: "SubscriptionID", values: [...of.subscriptionIds] }] : []),
    ...(service === undefined ? [] : [{ name: "ServiceName", values: [service] }]),
  ];
  if (dimension.length === 0 && tag === undefined) return undefined;
  return {
    ...(dimension.length > 0 && { dimension }),
    ...(tag !== undefined && { tag: [{ name: tag[0], values: [tag[1]] }] }),
  };
}
