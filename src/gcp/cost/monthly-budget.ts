import { BillingBudget } from "@cdktf/provider-google/lib/billing-budget";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { Cost } from "./spec/schema";

export interface MonthlyBudgetProps {
  readonly cost: Pick<Cost, "billingAccount" | "currency" | "actualPercents" | "forecastPercents" | "topic">;
  /** Parts of its name, for example `hft-production` and `month`. */
  readonly name: readonly string[];
  /** Whole units of the currency a month. */
  readonly limit: number;
  /** The projects whose spending counts, as `projects/<number>`. */
  readonly projects: readonly string[];
  /** Id of the service whose spending counts. @default all */
  readonly serviceId?: string | undefined;
  /** The label that what counts has: Cloud Billing takes one. @default everything in the projects counts */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Names of the channels that are alerted. */
  readonly channels: readonly string[];
}

/** A budget of a calendar month, which alerts at percentages of actual and forecast costs, credits deducted. */
export class MonthlyBudget extends Construct {
  readonly resource: BillingBudget;

  constructor(scope: Construct, id: string, props: MonthlyBudgetProps) {
    super(scope, id);
    const { cost, name, limit, projects, serviceId, labels, channels } = props;
    this.resource = new BillingBudget(this, "Resource", {
      billingAccount: cost.billingAccount,
      displayName: resourceName("budget", ...name),
      amount: { specifiedAmount: { currencyCode: cost.currency, units: String(limit) } },
      budgetFilter: {
        projects: [...projects],
        services: serviceId === undefined ? undefined : [`services/${serviceId}`],
        labels: labels && { ...labels },
        calendarPeriod: "MONTH",
        creditTypesTreatment: "INCLUDE_ALL_CREDITS",
      },
      thresholdRules: [
        ...cost.actualPercents.map((percent) => rule(percent, "CURRENT_SPEND")),
        ...cost.forecastPercents.map((percent) => rule(percent, "FORECASTED_SPEND")),
      ],
      allUpdatesRule:
        channels.length === 0 && cost.topic === undefined
          ? undefined
          : {
              monitoringNotificationChannels: channels.length === 0 ? undefined : [...channels],
              pubsubTopic: cost.topic,
            },
    });
  }
}

function rule(percent: number, spendBasis: "CURRENT_SPEND" | "FORECASTED_SPEND") {
  return { thresholdPercent: percent / 100, spendBasis };
}
