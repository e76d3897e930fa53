import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { AnomalyWatch } from "../../src/aws/cost/anomaly-watch";
import { CostAllocationTags } from "../../src/aws/cost/cost-allocation-tags";
import { MonthlyBudget, type BudgetFilter } from "../../src/aws/cost/monthly-budget";
import { AlertTopics } from "../../src/aws/monitoring/alert-topics";
import { RegionProvider } from "../../src/aws/region/provider";
import type { AwsResolved } from "../../src/aws/region/spec/resolve";
import { environmentStackId } from "../../src/core/stack-id";
import { BaseStack } from "../../src/kit/base-stack";
import { watchedAccount } from "../../src/aws/cost/spec/rules";
import { budgetSlot, type Cost } from "../../src/aws/cost/spec/schema";

/** The region of the billing APIs. */
const billingRegion = "us-east-1";

/** Budgets of an environment, anomaly detection, and the topic for their alerts. */
export class AwsCostStack extends BaseStack {
  constructor(
    scope: Construct,
    private readonly environment: AwsResolved,
    private readonly config: Cost,
  ) {
    super(scope, environmentStackId(environment.name, "cost"), {
      state: environment.state,
      provides: describe(config),
    });
    const accountId = this.accountId();
    // An emulator of that region is used here too.
    const neighbour = Object.values(environment.regions).find((region) => region.accountId === accountId);
    const roles = config.roles ?? neighbour?.roles;
    new RegionProvider(this, "aws", {
      access: { ...neighbour, region: billingRegion, accountId, roles },
      tags: environment.tags,
    });
    const prefix = environment.prefix;
    const topics = new AlertTopics<"cost">(this, "topics", {
      prefix,
      region: billingRegion,
      accountId,
      topics: { cost: { emails: environment.owner.alerts, pagers: [] } },
      publishers: ["budgets", "costalerts"],
    });
    const topicArn = topics.arns.cost;
    this.addBudgets(topicArn, topics.policies);

    const tags =
      config.costAllocationTags === "activate"
        ? new CostAllocationTags(this, "tags", { keys: Object.keys(environment.tags) }).resources
        : [];
    if (config.anomalies !== undefined) {
      new AnomalyWatch(this, "anomalies", {
        name: prefix,
        environment: environment.name,
        anomalies: config.anomalies,
        topicArn,
        emails: environment.owner.alerts,
        after: [...topics.policies, ...tags],
      });
    }
    this.export({ cost_topic: topicArn, alerts_to_confirm: environment.owner.alerts });
  }

  private accountId(): string {
    const account = watchedAccount(this.config, this.environment.regions);
    if (account === undefined)
      throw new Error(`${this.node.id}: no account; AWS-COST-001 should refuse this`);
    return account;
  }

  private addBudgets(topicArn: string, after: readonly ITerraformDependable[]): void {
    const { environment, config } = this;
    const prefix = environment.prefix;
    const scope: BudgetFilter = config.scope === "environment" ? { environment: environment.name } : {};
    const add = (id: string, name: readonly string[], limitUsd: number, filter: BudgetFilter): void => {
      new MonthlyBudget(this, id, {
        name: [prefix, ...name],
        limitUsd,
        filter: { ...scope, ...filter },
        topicArn,
        after,
      });
    };
    add("budget", ["month"], config.monthlyUsd, {});
    for (const [service, usd] of Object.entries(config.perService)) {
      const slot = budgetSlot(service);
      add(`budget-service-${slot}`, ["service", slot], usd, { service });
    }
    for (const [name, usd] of Object.entries(config.perRegion)) {
      const region = environment.regions[name]?.region;
      if (region !== undefined) add(`budget-region-${name}`, ["region", name], usd, { region });
    }
  }
}

function describe({ monthlyUsd, anomalies }: Cost): string {
  return `budget of ${monthlyUsd} USD a month${anomalies === undefined ? "" : ", anomalies"}`;
}
