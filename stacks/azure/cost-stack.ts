import type { Construct } from "constructs";
import { environmentStackId } from "../../src/core/stack-id";
import { MonthlyBudget, type MonthlyBudgetProps } from "../../src/azure/cost/monthly-budget";
import { budgetSlot, type Cost } from "../../src/azure/cost/spec/schema";
import { budgetScope } from "../../src/azure/cost/spec/watched";
import { RegionProvider } from "../../src/azure/region/provider";
import type { AzureResolved } from "../../src/azure/region/spec/resolve";
import { BaseStack } from "../../src/kit/base-stack";

/** Budgets of an environment in Azure. */
export class AzureCostStack extends BaseStack {
  constructor(scope: Construct, environment: AzureResolved, config: Cost) {
    super(scope, environmentStackId(environment.name, "azurecost"), {
      state: environment.state,
      provides: `budget of ${config.monthly} a month`,
    });
    const of = budgetScope(config, environment.regions);
    const [first] = Object.values(environment.regions);
    if (of === undefined || first === undefined) {
      throw new Error(
        `${this.node.id}: no subscription; AZURE-COST-001 and AZURE-COST-003 should refuse this`,
      );
    }
    new RegionProvider(this, "azurerm", { access: first, namespaces: [], tags: environment.tags });
    const common = {
      cost: config,
      of,
      tag: config.scope === "environment" ? (["hft-environment", environment.name] as const) : undefined,
      emails: environment.owner.alerts,
    } satisfies Partial<MonthlyBudgetProps>;
    new MonthlyBudget(this, "budget", {
      ...common,
      name: [environment.prefix, "month"],
      limit: config.monthly,
    });
    for (const [service, limit] of Object.entries(config.perService)) {
      const slot = budgetSlot(service);
      new MonthlyBudget(this, `budget-service-${slot}`, {
        ...common,
        name: [environment.prefix, "service", slot],
        limit,
        service,
      });
    }
  }
}
