import type { monitoringRules } from "../../../../src/azure/monitoring/spec/rules";
import type { MonitoringInput } from "../../../../src/azure/monitoring/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, put } from "../../../problems/parts";
import { withTexas } from "../../texas";

const at = "regions.texas.monitoring";

const group = (name: string): string =>
  `/subscriptions/22222222-0000-4000-8000-000000000010/resourceGroups/paging/providers/Microsoft.Insights/actionGroups/${name}`;

const withMonitoring = (own: MonitoringInput) => withTexas({ monitoring: own });

export const monitoringCases: CasesOf<keyof (typeof monitoringRules)["problems"]> = {
  "AZURE-MON-001": [
    {
      mistake: "alarms that nobody hears",
      edit: edit.each(withMonitoring({ pagers: { oncall: group("oncall") } }), put("owner.alerts", [])),
      at,
      remedy: "owner.alerts",
      alsoExpected: ["AWS-MON-001"],
    },
  ],
  "AZURE-MON-002": [
    {
      mistake: "a production region that nobody watches",
      edit: withTexas(),
      at,
      remedy: "add monitoring: {}",
    },
  ],
  "AZURE-MON-003": [
    {
      mistake: "a lost database that waits in a mailbox",
      edit: withMonitoring({}),
      at: `${at}.pagers`,
    },
  ],
  "AZURE-MON-004": [
    {
      mistake: "every desk's own pager",
      edit: withMonitoring({
        pagers: Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, group(name)])),
      }),
      at: `${at}.pagers`,
      value: "5 groups",
    },
  ],
};
