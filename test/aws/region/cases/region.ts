import type { regionNameRules, roleRules } from "../../../../src/aws/region/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { edit, put } from "../../../problems/parts";

type Codes = keyof (typeof regionNameRules)["problems"] | keyof (typeof roleRules)["problems"];

export const regionCases: CasesOf<Codes> = {
  "ACCOUNT-002": [
    {
      mistake: "roles copied from another environment",
      edit: edit.region({
        roles: {
          plan: "arn:aws:iam::222222222222:role/plan",
          apply: "arn:aws:iam::111111111111:role/apply",
        },
      }),
      at: "regions.virginia.roles.plan",
      remedy: "111111111111",
    },
  ],
  "AWS-REGION-001": [
    {
      mistake: "a slip in a region's name",
      edit: edit.region({ region: "us-eats-1" }),
      at: "regions.virginia.region",
      value: "us-eats-1",
      remedy: 'did you mean "us-east-1"?',
    },
    {
      mistake: "a slip in the region of the states, which hides that a failover cannot reach them",
      edit: put("state.region", "us-eats-1"),
      at: "state.region",
      remedy: 'did you mean "us-east-1"?',
    },
  ],
};
