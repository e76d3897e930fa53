import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import type { MonitoringInput } from "../../../src/gcp/monitoring/spec/schema";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import lookout from "../../environments/lookout";
import { deployedState } from "../../helpers/deployed";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

const name = "lookout-iowa-watch";
const iowa = lookout.regions["iowa"] as GcpRegionInput;

interface Changes {
  readonly alerts?: readonly string[];
  readonly monitoring?: MonitoringInput;
}

/** Returns the watch stack of a region with these changes. */
function synthesized({ alerts, monitoring }: Changes): JsonObject {
  const owner = { ...lookout.owner, ...(alerts && { alerts }) };
  const region = { ...iowa, monitoring: { ...iowa.monitoring, ...monitoring } };
  return stackOf({ ...lookout, owner, regions: { ...lookout.regions, iowa: region } }, name);
}

describeWithGoogleProvider("the alarms of a region that are deployed", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-watched-changes"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({}));
  });

  async function planned(changes: Changes, folder: string) {
    const result = await planner?.plan({ name: folder, stack: synthesized(changes), state, run: "plan" });
    return {
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("have nothing to do", async () => {
    expect(await planned({}, "same")).toEqual({ faults: [], actions: [] });
  });

  it("take another threshold in place, and show it", async () => {
    const thresholds = { databaseCpuPercent: 90 };

    expect(await planned({ monitoring: { thresholds } }, "threshold")).toEqual({
      faults: [],
      actions: [
        "update google_monitoring_alert_policy.monitoring_alarms_database-cpu",
        "update google_monitoring_dashboard.monitoring_dashboard",
      ],
    });
  });

  it("go to another pager in place, those that are urgent only", async () => {
    const pagers = { opsgenie: "projects/hft-lookout/notificationChannels/1" };
    const { faults, actions } = await planned({ monitoring: { pagers } }, "pager");

    expect(faults).toEqual([]);
    expect(actions).toContain("update google_monitoring_alert_policy.monitoring_alarms_database-down");
    expect(actions).not.toContain("update google_monitoring_alert_policy.monitoring_alarms_database-cpu");
    expect(actions.filter((action) => !action.startsWith("update google_monitoring_alert_policy"))).toEqual(
      [],
    );
  });

  it("lose an address that nobody reads any more, without being made again", async () => {
    const { faults, actions } = await planned({ alerts: ["desk@hft-trading.example.com"] }, "address");

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("update google_monitoring_alert_policy"))).toEqual([
      "create google_monitoring_notification_channel.monitoring_channels_deskhft-tradingexamplecom",
      "delete google_monitoring_notification_channel.monitoring_channels_futures-alertshft-tradingexamplecom",
    ]);
  });

  it("follow a check whose address changes, which is made before the old one goes", async () => {
    const { uptimeChecks = {} } = iowa.monitoring ?? {};
    const moved = { ...uptimeChecks, orders: { kind: "tcp", host: "203.0.113.81", port: 9878 } } as const;
    const { faults, actions } = await planned({ monitoring: { uptimeChecks: moved } }, "check");

    expect(faults).toEqual([]);
    expect(actions).toContain("replace google_monitoring_uptime_check_config.monitoring_checks_orders");
    expect(actions).toContain("update google_monitoring_alert_policy.monitoring_alarms_check-orders-failing");
    expect(JSON.stringify(synthesized({}))).toMatch(
      /"lifecycle":\{"create_before_destroy":true\},"monitored_resource":\{"labels":\{"host":"203\.0\.113\.80"/,
    );
  });
});
