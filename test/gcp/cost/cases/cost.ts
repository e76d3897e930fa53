import type { costRules } from "../../../../src/gcp/cost/spec/rules";
import type { CostInput } from "../../../../src/gcp/cost/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, put, type Edit } from "../../../problems/parts";
import { createdNetwork, iowa, withIowa } from "../../iowa";

const at = "gcp.cost";

const cost = (own: Partial<CostInput>): Edit =>
  edit.environment({
    gcp: { cost: { billingAccount: "012345-6789AB-CDEF01", currency: "USD", monthly: 100_000, ...own } },
  });

/** Adds the region and a budget with these changes. */
const withCost = (own: Partial<CostInput>): Edit => edit.each(withIowa(), cost(own));

export const costCases: CasesOf<keyof (typeof costRules)["problems"]> = {
  "GCP-COST-001": [
    {
      mistake: "a budget for regions of two projects",
      edit: edit.each(
        withCost({}),
        put("regions.nevada", {
          ...iowa,
          region: "us-west4",
          projectId: "hft-trading-west",
          projectNumber: "999999999999",
          network: { ...createdNetwork, cidr: "10.3.0.0/16", zones: { a: "us-west4-a" } },
        }),
      ),
      at: `${at}.projectId`,
      value: "hft-trading-prod, hft-trading-west",
    },
  ],
  "GCP-COST-002": [
    {
      mistake: "a budget that counts what another environment spends",
      edit: edit.each(withCost({}), put("sharesAccountsWith", ["staging"])),
      at: `${at}.scope`,
      remedy: 'scope: "environment"',
    },
  ],
  "GCP-COST-003": [
    {
      mistake: "a budget that would count all of the billing account",
      edit: cost({}),
      at,
      value: "no region in Google Cloud",
    },
  ],
  "GCP-COST-004": [
    {
      mistake: "everybody's address instead of a list",
      edit: edit.each(
        withCost({}),
        put(
          "owner.alerts",
          ["a", "b", "c", "d", "e", "f"].map((name) => `${name}@hft-trading.example.com`),
        ),
      ),
      at,
      value: "6 addresses",
    },
  ],
  "GCP-COST-005": [
    {
      mistake: "a budget that only accounting hears of",
      edit: edit.each(withCost({}), put("owner.alerts", [])),
      at,
      remedy: "owner.alerts",
      alsoExpected: ["AWS-MON-001"],
    },
  ],
  "GCP-COST-006": [
    {
      mistake: "a zero too many in one service",
      edit: withCost({ perService: { "6F81-5844-456A": 500_000 } }),
      at: `${at}.perService.6F81-5844-456A`,
      remedy: "use at most monthly, 100000",
    },
  ],
  "GCP-COST-007": [
    {
      mistake: "a budget that never alerts",
      edit: withCost({ actualPercents: [], forecastPercents: [] }),
      at: `${at}.actualPercents`,
    },
  ],
};
