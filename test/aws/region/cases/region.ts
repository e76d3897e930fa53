import type { arnRules } from "../../../../src/aws/region/spec/arn-rules";
import type { regionNameRules, roleRules } from "../../../../src/aws/region/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { interconnectWith } from "../../interconnect/cases/interconnect";
import { edit, put } from "../../../problems/parts";

type Codes =
  | keyof (typeof arnRules)["problems"]
  | keyof (typeof regionNameRules)["problems"]
  | keyof (typeof roleRules)["problems"];

export const regionCases: CasesOf<Codes> = {
  "AWS-ARN-001": [
    {
      mistake: "an administrator copied from an environment in China",
      edit: edit.cluster({ access: { admins: ["arn:aws-cn:iam::111111111111:role/platform"] } }),
      at: "regions.virginia.cluster.access.admins.0",
      value: "arn:aws-cn:",
      remedy: "arn:aws:",
    },
  ],
  "AWS-ARN-002": [
    {
      mistake: "a MACsec key of the region that stands by",
      edit: interconnectWith({
        links: {
          exchange: {
            kind: "dedicated",
            site: "EqDC2",
            speedGbps: 10,
            macsec: true,
            phase: {
              kind: "established",
              connectionId: "dxcon-fh6ayh1d",
              macsecKey: {
                secretArn: "arn:aws:secretsmanager:us-west-2:111111111111:secret:directconnect!prod-0a1b",
                mode: "must_encrypt",
              },
              virtualInterfaces: { exchange: { vlan: 100, bgpAsn: 65_000 } },
            },
          },
        },
      }),
      at: "regions.virginia.interconnect.links.exchange.phase.macsecKey.secretArn",
      value: "us-west-2",
      remedy: "us-east-1",
    },
  ],
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
      alsoExpected: ["AWS-NET-001"],
    },
    {
      mistake: "a slip in the region of the states, which hides that a failover cannot reach them",
      edit: put("state.region", "us-eats-1"),
      at: "state.region",
      remedy: 'did you mean "us-east-1"?',
    },
  ],
};
