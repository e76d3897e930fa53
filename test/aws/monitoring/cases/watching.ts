import type { CostInput } from "../../../../src/aws/cost/spec/schema";
import type { costRules } from "../../../../src/aws/cost/spec/rules";
import type { monitoringRules } from "../../../../src/aws/monitoring/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { edit, omit, put, type Edit } from "../../../problems/parts";

const withCost = (own: Partial<CostInput>): Edit =>
  edit.environment({ aws: { cost: { monthlyUsd: 100_000, ...own } } });

export const watchingCases: CasesOf<
  keyof (typeof monitoringRules)["problems"] | keyof (typeof costRules)["problems"]
> = {
  "AWS-MON-001": [
    {
      mistake: "alarms and nobody to hear them",
      edit: edit.each(
        put("owner.alerts", []),
        edit.region({ monitoring: {} }),
        edit.region({ monitoring: {} }, "ohio"),
      ),
      at: "regions.virginia.monitoring",
      remedy: "owner.alerts",
    },
    {
      mistake: "a pager, which takes urgent alarms only, and nobody to read the others",
      edit: put("owner.alerts", []),
      at: "regions.ohio.monitoring",
      remedy: "owner.alerts",
    },
  ],
  "AWS-MON-002": [
    {
      mistake: "a production region without alarms",
      edit: omit("regions.virginia.monitoring"),
      at: "regions.virginia.monitoring",
      remedy: "monitoring: {}",
    },
  ],
  "AWS-MON-003": [
    {
      mistake: "urgent alarms of production that are only mailed",
      edit: edit.region({ monitoring: {} }),
      at: "regions.virginia.monitoring.pagers",
      remedy: "pagers",
    },
  ],
  "AWS-COST-001": [
    {
      mistake: "a budget for regions in two accounts",
      edit: edit.each(withCost({}), edit.region({ accountId: "222222222222" }, "ohio")),
      at: "aws.cost.account",
      value: "111111111111, 222222222222",
      remedy: "payer",
    },
  ],
  "AWS-COST-002": [
    {
      mistake: "a budget that counts the other environment of the account",
      edit: edit.each(withCost({}), edit.environment({ sharesAccountsWith: ["staging"] })),
      at: "aws.cost.scope",
      remedy: 'scope: "environment"',
    },
  ],
  "AWS-COST-003": [
    {
      mistake: "a budget by a tag that the bill does not know",
      edit: withCost({ scope: "environment" }),
      at: "aws.cost.costAllocationTags",
      value: "inactive, with scope",
      remedy: "payer account",
    },
    {
      mistake: "a search for anomalies by such a tag",
      edit: withCost({ anomalies: { minimumUsd: 500 } }),
      at: "aws.cost.costAllocationTags",
      value: "anomalies.monitor",
    },
  ],
  "AWS-COST-004": [
    {
      mistake: "a part for a region of AWS in place of one of the environment",
      edit: withCost({ perRegion: { virgina: 20_000 } }),
      at: "aws.cost.perRegion.virgina",
      remedy: "virginia",
    },
  ],
  "AWS-COST-005": [
    {
      mistake: "a part larger than the whole",
      edit: withCost({ perRegion: { ohio: 200_000 } }),
      at: "aws.cost.perRegion.ohio",
      value: "200000",
      remedy: "100000",
    },
  ],
  "AWS-COST-006": [
    {
      mistake: "a service by its short name",
      edit: withCost({ perService: { EC2: 50_000 } }),
      at: "aws.cost.perService.EC2",
      value: "EC2",
      remedy: "Amazon Elastic Compute Cloud - Compute",
    },
    {
      mistake: "a service by the name that its pages give it",
      edit: withCost({ perService: { "Amazon S3": 5_000 } }),
      at: "aws.cost.perService.Amazon S3",
      remedy: "Amazon Simple Storage Service",
    },
    {
      mistake: "a database service by its short name",
      edit: withCost({ perService: { "Amazon RDS": 5_000 } }),
      at: "aws.cost.perService.Amazon RDS",
      remedy: "Amazon Relational Database Service",
    },
    {
      mistake: "a service that Cost Explorer does not know",
      edit: withCost({ perService: { CloudWatch: 5_000 } }),
      at: "aws.cost.perService.CloudWatch",
    },
  ],
  "AWS-COST-007": [
    {
      mistake: "a budget that tells nobody",
      edit: edit.each(withCost({}), put("owner.alerts", [])),
      at: "aws.cost",
      value: "owner.alerts",
      alsoExpected: ["AWS-MON-001"],
    },
  ],
};
