import type { monitoringRules } from "../../../../src/gcp/monitoring/spec/rules";
import type { MonitoringInput } from "../../../../src/gcp/monitoring/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, put, type Edit } from "../../../problems/parts";
import { withIowa } from "../../iowa";

const monitoring = "regions.iowa.monitoring";
const pagerOf = (project: string): string => `projects/${project}/notificationChannels/8412345678901234567`;

/** Adds the region with alarms that go to a pager, with these changes. */
function withAlarms(own: MonitoringInput): Edit {
  return withIowa({ monitoring: { pagers: { pagerduty: pagerOf("hft-trading-prod") }, ...own } });
}

export const watchingCases: CasesOf<keyof (typeof monitoringRules)["problems"]> = {
  "GCP-MON-001": [
    {
      mistake: "a pager, which takes urgent alarms only, and nobody to read the others",
      edit: edit.each(put("owner.alerts", []), withAlarms({})),
      at: monitoring,
      remedy: "owner.alerts",
      alsoExpected: ["AWS-MON-001"],
    },
  ],
  "GCP-MON-002": [
    {
      mistake: "a production region without alarms",
      edit: withIowa({}),
      at: monitoring,
      remedy: "monitoring: {}",
    },
  ],
  "GCP-MON-003": [
    {
      mistake: "urgent alarms of production that are only mailed",
      edit: withAlarms({ pagers: {} }),
      at: `${monitoring}.pagers`,
      remedy: "create a channel",
    },
  ],
  "GCP-MON-004": [
    {
      mistake: "the pager of the region that was copied",
      edit: withAlarms({ pagers: { pagerduty: pagerOf("hft-trading-dr") } }),
      at: `${monitoring}.pagers.pagerduty`,
      value: pagerOf("hft-trading-dr"),
      remedy: "create one in hft-trading-prod",
    },
    {
      mistake: "a pager by the number of another project",
      edit: withAlarms({ pagers: { pagerduty: pagerOf("210987654321") } }),
      at: `${monitoring}.pagers.pagerduty`,
    },
  ],
};
