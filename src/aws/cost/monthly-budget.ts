import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

/** What of the bill a budget counts. All that is given must match. */
export interface BudgetFilter {
  /** Cost Explorer's name of a service. */
  readonly service?: string | undefined;
  /** For example `us-east-1`. */
  readonly region?: string | undefined;
  /** Value of the tag `hft-environment`. */
  readonly environment?: string | undefined;
}

export interface MonthlyBudgetProps {
  readonly name: readonly string[];
  readonly limitUsd: number;
  readonly filter: BudgetFilter;
  /** Of the same account. */
  readonly topicArn: string;
  /** What must be there first: the policy by which the topic is published to. */
  readonly after: readonly ITerraformDependable[];
}

const notifications = [
  { notificationType: "ACTUAL", threshold: 80 },
  { notificationType: "ACTUAL", threshold: 100 },
  { notificationType: "FORECASTED", threshold: 100 },
] as const;

/** A monthly limit that tells at four fifths, when it is passed, and as soon as it will be. */
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

/** Source: Budgets API reference, Budget.CostFilters; a user's tag is written `user:<key>$<value>`. */
function filters({ service, region, environment }: BudgetFilter) {
  return [
    ...(service === undefined ? [] : [{ name: "Service", values: [service] }]),
    ...(region === undefined ? [] : [{ name: "Region", values: [region] }]),
    ...(environment === undefined
      ? []
      : [{ name: "TagKeyValue", values: [`user:hft-environment$${environment}`] }]),
  ];
}
