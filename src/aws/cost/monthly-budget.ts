import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

/** Which costs a budget counts; they match every filter that is set. */
export interface BudgetFilter {
  /** Cost Explorer's name of a service. */
  readonly service?: string | undefined;
  /** For example `us-east-1`. */
  readonly region?: string | undefined;
  /** Value of the tag `hft-environment`. */
  readonly environment?: string | undefined;
}

export interface MonthlyBudgetProps {
  /** Parts of its name, for example `hft-production` and `month`. */
  readonly name: readonly string[];
  /** US dollars a month. */
  readonly limitUsd: number;
  readonly filter: BudgetFilter;
  /** ARN of the topic that receives its alerts, in the same account. */
  readonly topicArn: string;
  /** What it depends on: the topic policy that allows Budgets to publish. */
  readonly after: readonly ITerraformDependable[];
}

const notifications = [
  { notificationType: "ACTUAL", threshold: 80 },
  { notificationType: "ACTUAL", threshold: 100 },
  { notificationType: "FORECASTED", threshold: 100 },
] as const;

/** A monthly budget that alerts at 80 % and 100 % of actual costs, and at 100 % of forecast costs. */
export class MonthlyBudget extends Construct {
  readonly resource: BudgetsBudget;

  constructor(scope: Construct, id: string, props: MonthlyBudgetProps) {
    super(scope, id);
    const { name, limitUsd, filter, topicArn, after } = props;
    this.resource = new BudgetsBudget(this, "Resource", {
      name: resourceName("budget", ...name),
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: `${limitUsd}`,
      limitUnit: "USD",
      costFilter: filters(filter),
      notification: notifications.map((notification) => ({
        ...notification,
        comparisonOperator: "GREATER_THAN",
        thresholdType: "PERCENTAGE",
        subscriberSnsTopicArns: [topicArn],
      })),
      dependsOn: [...after],
    });
  }
}

/** Source: Budgets API reference, Budget.CostFilters; a user-defined tag has the form `user:<key>$<value>`. */
function filters({ service, region, environment }: BudgetFilter) {
  return [
    ...(service === undefined ? [] : [{ name: "Service", values: [service] }]),
    ...(region === undefined ? [] : [{ name: "Region", values: [region] }]),
    ...(environment === undefined
      ? []
      : [{ name: "TagKeyValue", values: [`user:hft-environment$${environment}`] }]),
  ];
}
