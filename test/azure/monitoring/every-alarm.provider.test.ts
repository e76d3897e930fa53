import path from "node:path";
import { App, TerraformStack } from "cdktf";
import { weekSpan } from "../../../src/core/week";
import { RegionMonitoring } from "../../../src/azure/monitoring/region-monitoring";
import { RegionProvider } from "../../../src/azure/region/provider";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import type { JsonObject } from "../../helpers/synthesized";
import { describeWithAzureProvider, pluginDirs } from "../../tools/gate/real-terraform";
import { subscriptionId, tenantId } from "../texas";
import { everyAlarm, idOf, monitoring } from "./every-alarm";

describeWithAzureProvider("the real provider", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-every-alarm"), pluginDirs });

  it("accepts and plans every alarm", async () => {
    const app = new App({ outdir: ".build/test-azure-every-alarm-synth" });
    const stack = new TerraformStack(app, "every-alarm");
    const alarms = everyAlarm();
    new RegionProvider(stack, "azurerm", {
      access: { subscriptionId, tenantId, identities: undefined },
      namespaces: ["microsoft.insights"],
      tags: { desk: "futures" },
    });
    new RegionMonitoring(stack, "monitoring", {
      monitoring,
      emails: ["alerts@hft-trading.example.com"],
      prefix: "hft-test-texas",
      home: { resourceGroupName: "hft-test-texas-watch", location: "southcentralus" },
      role: "sandbox",
      protect: true,
      alarms,
      logged: [
        {
          name: "database",
          resourceId: idOf("Microsoft.DBforPostgreSQL/flexibleServers", "db"),
          logs: ["PostgreSQLLogs"],
          metrics: true,
        },
      ],
      sessions: [weekSpan(600, 400)],
    });

    const result = await planner?.plan({
      name: "every-alarm",
      stack: stack.toTerraform() as JsonObject,
      run: "validate and plan",
    });

    expect(result).toMatchObject({ problems: [], diagnostics: [], planDiagnostics: [] });
    const alerts = result?.actions.filter(({ address }) => /alert/.test(address)) ?? [];
    expect(alerts).toHaveLength(alarms.length);
  });
});
