import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { RegionMonitoring } from "../../src/azure/monitoring/region-monitoring";
import type { Monitoring } from "../../src/azure/monitoring/spec/schema";
import { RegionProvider } from "../../src/azure/region/provider";
import { createHome } from "../../src/azure/region/resource-group";
import { BaseStack } from "../../src/kit/base-stack";
import type { AzureRegionContext } from "./region";
import { regionWatch } from "./watch/region-watch";

/**
 * The alarms and logs of a region. They name what they watch by what the environment states, so the stack reads no other
 * and can be applied alone: in an incident, for a new pager or another threshold, its plan shows nothing that trades.
 *
 * It is applied last: Azure takes no alarm on what is not there.
 */
export class AzureWatchStack extends BaseStack {
  constructor(
    scope: Construct,
    context: AzureRegionContext,
    monitoring: Monitoring,
    before: readonly BaseStack[],
  ) {
    const { environment, region } = context;
    super(scope, stackId(environment.name, region.name, "watch"), {
      state: environment.state,
      provides: describe(monitoring),
    });
    for (const stack of before) this.addDependency(stack);
    new RegionProvider(this, "azurerm", { access: region, namespaces: region.namespaces, tags: region.tags });
    const { place, protect, prefix, role } = region;
    const { groups, workspace } = new RegionMonitoring(this, "monitoring", {
      monitoring,
      emails: environment.owner.alerts,
      prefix,
      home: createHome(this, "group", { place, layer: "watch", protect }),
      role,
      protect,
      ...regionWatch(context, monitoring),
      sessions: environment.calendar.sessions,
    });
    this.export({ action_groups: groups, log_workspace_id: workspace.resource.id });
  }
}

function describe({ pagers, workbook }: Monitoring): string {
  const names = Object.keys(pagers);
  const to = names.length === 0 ? "e-mail only" : names.join(", ");
  return `alarms to ${to}${workbook ? ", workbook" : ""}`;
}
