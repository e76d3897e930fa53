import type { costRules } from "../../../../src/azure/cost/spec/rules";
import type { CostInput } from "../../../../src/azure/cost/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, put, type Edit } from "../../../problems/parts";
import { createdNetwork, texas, withTexas } from "../../texas";

const at = "azure.cost";

const cost = (own: Partial<CostInput>): Edit =>
  edit.environment({ azure: { cost: { startMonth: "2026-12", monthly: 100_000, ...own } } });

/** Adds the region and a budget with these changes. */
const withCost = (own: Partial<CostInput>): Edit => edit.each(withTexas(), cost(own));

export const costCases: CasesOf<keyof (typeof costRules)["problems"]> = {
  "AZURE-COST-001": [
    {
      mistake: "one budget for regions of two subscriptions",
      edit: edit.each(
        withCost({}),
        put("regions.arizona", {
          ...texas,
          role: "primary",
          location: "westus3",
          subscriptionId: "22222222-0000-4000-8000-000000000011",
          network: { ...createdNetwork, cidr: "10.4.0.0/16", zones: { a: { number: "1" } } },
        }),
      ),
      at: `${at}.managementGroupId`,
      value: "22222222-0000-4000-8000-000000000010, 22222222-0000-4000-8000-000000000011",
    },
  ],
  "AZURE-COST-002": [
    {
      mistake: "a budget that counts what another environment spends",
      edit: edit.each(withCost({}), put("sharesAccountsWith", ["staging"])),
      at: `${at}.scope`,
      remedy: 'scope: "environment"',
    },
  ],
  "AZURE-COST-003": [
    { mistake: "a budget without a subscription", edit: cost({}), at, value: "no region in Azure" },
  ],
  "AZURE-COST-004": [
    {
      mistake: "a mail at every tenth",
      edit: withCost({ actualPercents: [60, 70, 80, 90, 100] }),
      at: `${at}.actualPercents`,
      value: "6 thresholds",
    },
  ],
  "AZURE-COST-005": [
    {
      mistake: "a budget that nobody hears of",
      edit: edit.each(withCost({}), put("owner.alerts", [])),
      at,
      remedy: "owner.alerts",
      alsoExpected: ["AWS-MON-001"],
    },
  ],
  "AZURE-COST-006": [
    {
      mistake: "a zero too many in one service",
      edit: withCost({ perService: { "Virtual Machines": 500_000 } }),
      at: `${at}.perService.Virtual Machines`,
      remedy: "use at most monthly, 100000",
    },
  ],
  "AZURE-COST-007": [
    {
      mistake: "a budget that never alerts",
      edit: withCost({ actualPercents: [], forecastPercents: [] }),
      at: `${at}.actualPercents`,
    },
  ],
  "AZURE-COST-008": [
    {
      mistake: "a year of two decades ago",
      edit: withCost({ startMonth: "2007-01" }),
      at: `${at}.startMonth`,
    },
  ],
};
