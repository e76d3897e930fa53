import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";
import { MonitorDiagnosticSetting } from "@cdktf/provider-azurerm/lib/monitor-diagnostic-setting";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { Logged } from "./alarm";

export interface LogWorkspaceProps {
  /** Begins its name, for example `hft-production-arizona`. */
  readonly prefix: string;
  readonly home: Home;
  readonly retentionDays: number;
  readonly logged: readonly Logged[];
  /** Whether a destroy is refused. */
  readonly protect: boolean;
}

/** Where logs and metrics of a region's resources are kept and asked for. */
export class LogWorkspace extends Construct {
  readonly resource: LogAnalyticsWorkspace;
  /** What sends to it. */
  readonly settings: readonly MonitorDiagnosticSetting[];

  constructor(scope: Construct, id: string, props: LogWorkspaceProps) {
    super(scope, id);
    const { prefix, home, retentionDays, logged, protect } = props;
    this.resource = new LogAnalyticsWorkspace(this, "Resource", {
      name: resourceName("logWorkspace", prefix, "logs"),
      ...home,
      sku: "PerGB2018",
      retentionInDays: retentionDays,
      // The provider keeps the workspace's keys in the state: this makes them worthless.
      localAuthenticationEnabled: false,
      lifecycle: { preventDestroy: protect },
    });
    const sent = new Construct(this, "sent");
    this.settings = logged.map(
      ({ name, resourceId, logs, sharedTable = false, metrics }) =>
        new MonitorDiagnosticSetting(sent, name, {
          name: resourceName("diagnosticSetting", prefix, name),
          targetResourceId: resourceId,
          logAnalyticsWorkspaceId: this.resource.id,
          logAnalyticsDestinationType: logs.length > 0 && !sharedTable ? "Dedicated" : undefined,
          enabledLog: logs.map((category) => ({ category })),
          enabledMetric: metrics ? [{ category: "AllMetrics" }] : undefined,
        }),
    );
  }
}
