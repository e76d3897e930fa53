import { App, TerraformStack } from "cdktf";
import { Alert } from "../../../src/azure/monitoring/alert";
import type { LogAlarm } from "../../../src/azure/monitoring/alarm";
import { everyAlarm } from "./every-alarm";

interface Rule {
  readonly window_duration: string;
  readonly evaluation_frequency: string;
  readonly mute_actions_after_alert_duration: string;
}

const logAlarms = everyAlarm().filter((alarm): alarm is LogAlarm => alarm.kind === "log");

function ruleOf(alarm: LogAlarm): Rule {
  const stack = new TerraformStack(new App(), "watch");
  new Alert(stack, alarm.name, {
    alarm,
    prefix: "hft-test-texas",
    home: { resourceGroupName: "hft-test-texas-watch", location: "southcentralus" },
    groups: { urgent: [], notice: [] },
    workspaceId: "workspace",
    after: [],
    sessions: [],
  });
  const { resource } = stack.toTerraform() as { resource: Record<string, Record<string, Rule>> };
  const [rule] = Object.values(resource["azurerm_monitor_scheduled_query_rules_alert_v2"] ?? {});
  if (rule === undefined) throw new Error("no rule");
  return rule;
}

function minutes(duration: string): number {
  const [, hours = "0", rest = "0"] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration) ?? [];
  return Number(hours) * 60 + Number(rest);
}

describe.each(logAlarms.map((alarm) => [alarm.name, alarm] as const))("the entries of %s", (_, alarm) => {
  it("are seen when they arrive, also while the notification of an earlier one holds others back", () => {
    const rule = ruleOf(alarm);
    const seen = minutes(rule.window_duration) - alarm.arrivesWithinMinutes;
    const heldBack = minutes(rule.mute_actions_after_alert_duration) + minutes(rule.evaluation_frequency);

    expect(seen).toBeGreaterThanOrEqual(heldBack);
  });
});

it("an alarm on entries that arrive after hours is refused", () => {
  const [alarm] = logAlarms;

  expect(() => alarm && ruleOf({ ...alarm, arrivesWithinMinutes: 240 })).toThrow("too late");
});
