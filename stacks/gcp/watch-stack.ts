import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { RegionMonitoring } from "../../src/gcp/monitoring/region-monitoring";
import type { Monitoring } from "../../src/gcp/monitoring/spec/schema";
import { RegionProvider } from "../../src/gcp/region/provider";
import { BaseStack } from "../../src/kit/base-stack";
import type { GcpRegionContext } from "./region";
import { regionAlarms } from "./watch/region-alarms";

/**
 * The alarms of a region. They name what they watch by what the environment states, so the stack reads no other and can
 * be applied alone: in an incident, for a new pager or another threshold, its plan shows nothing that trades.
 *
 * It is applied last, so that metrics are there and nothing rings that is still being made.
 */
export class GcpWatchStack extends BaseStack {
  constructor(
    scope: Construct,
    context: GcpRegionContext,
    monitoring: Monitoring,
    before: readonly BaseStack[],
  ) {
    const { environment, region } = context;
    super(scope, stackId(environment.name, region.name, "watch"), {
      state: environment.state,
      provides: describe(monitoring),
    });
    for (const stack of before) this.addDependency(stack);
    new RegionProvider(this, "google", { access: region, region: region.region, tags: region.tags });
    const { channels } = new RegionMonitoring(this, "monitoring", {
      monitoring,
      emails: environment.owner.alerts,
      prefix: region.prefix,
      projectId: region.projectId,
      projectNumber: region.projectNumber,
      role: region.role,
      tags: region.tags,
      alarms: regionAlarms(context, monitoring),
      sessions: environment.calendar.sessions,
    });
    this.export({ notification_channels: channels });
  }
}

function describe({ pagers, dashboard }: Monitoring): string {
  const names = Object.keys(pagers);
  const to = names.length === 0 ? "e-mail only" : names.join(", ");
  return `alarms to ${to}${dashboard ? ", dashboard" : ""}`;
}
