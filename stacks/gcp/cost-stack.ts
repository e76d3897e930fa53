import type { Construct } from "constructs";
import { environmentStackId } from "../../src/core/stack-id";
import { BudgetChannels } from "../../src/gcp/cost/budget-channels";
import { MonthlyBudget, type MonthlyBudgetProps } from "../../src/gcp/cost/monthly-budget";
import type { Cost } from "../../src/gcp/cost/spec/schema";
import { channelProject, watchedProjects } from "../../src/gcp/cost/spec/watched";
import { ProjectServices } from "../../src/gcp/region/project-services";
import { RegionProvider } from "../../src/gcp/region/provider";
import { labelsOf } from "../../src/gcp/region/spec/labels";
import type { GcpResolved } from "../../src/gcp/region/spec/resolve";
import { BaseStack } from "../../src/kit/base-stack";

/** Budgets of an environment in Google Cloud, and the channels for their alerts. */
export class GcpCostStack extends BaseStack {
  constructor(scope: Construct, environment: GcpResolved, config: Cost) {
    super(scope, environmentStackId(environment.name, "gcpcost"), {
      state: environment.state,
      provides: `budget of ${config.monthly} ${config.currency} a month`,
    });
    const regions = Object.values(environment.regions);
    const projectId = channelProject(config, environment.regions);
    const [first] = regions;
    if (projectId === undefined || first === undefined) {
      throw new Error(`${this.node.id}: no project; GCP-COST-001 and GCP-COST-003 should refuse this`);
    }
    const neighbour = regions.find((region) => region.projectId === projectId);
    new RegionProvider(this, "google", {
      access: { projectId, serviceAccounts: config.serviceAccounts ?? neighbour?.serviceAccounts },
      // Neither budgets nor channels lie in a region.
      region: (neighbour ?? first).region,
      tags: environment.tags,
      quotaProjectId: projectId,
    });
    new ProjectServices(this, "services", ["billingbudgets", "monitoring"]);
    const channels = new BudgetChannels(this, "channels", {
      emails: environment.owner.alerts,
      labels: labelsOf(environment.tags),
    }).resources.map(({ name }) => name);
    const label = labelsOf({ "hft-environment": environment.name });
    const common = {
      cost: config,
      projects: watchedProjects(environment.regions),
      labels: config.scope === "environment" ? label : undefined,
      channels,
    } satisfies Partial<MonthlyBudgetProps>;
    new MonthlyBudget(this, "budget", {
      ...common,
      name: [environment.prefix, "month"],
      limit: config.monthly,
    });
    for (const [serviceId, limit] of Object.entries(config.perService)) {
      new MonthlyBudget(this, `budget-service-${serviceId}`, {
        ...common,
        name: [environment.prefix, "service", serviceId],
        limit,
        serviceId,
      });
    }
  }
}
