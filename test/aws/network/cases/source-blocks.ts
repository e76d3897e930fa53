import type { sourceBlockRules } from "../../../../src/aws/network/spec/source-blocks";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { validFleet } from "../../../problems/valid-fleet";

const region = "regions.virginia";
const office = "203.0.113.0/24";

export const sourceBlockCases: CasesOf<keyof (typeof sourceBlockRules)["problems"]> = {
  "AWS-FROM-001": [
    {
      mistake: "an office's public addresses before a database",
      edit: edit.primary({ from: [office] }),
      at: `${region}.database.from`,
      value: office,
    },
    {
      mistake: "the same before the private endpoint of a cluster",
      edit: edit.cluster({ api: { kind: "private", from: [office] } }),
      at: `${region}.cluster.api.from`,
    },
    {
      mistake: "the same before an internal load balancer",
      edit: edit.region({
        ingress: {
          orders: {
            zones: ["a", "b", "c"],
            from: ["10.210.4.0/24", office],
            listener: { kind: "tcp", port: 443 },
            target: { port: 8443, health: { port: 8080 } },
          },
        },
      }),
      at: `${region}.ingress.orders.from`,
    },
    {
      mistake: "the same before a fleet",
      edit: edit.region({
        fleets: { gateway: { ...validFleet({}), from: { office: { cidr: office, protocol: "all" } } } },
      }),
      at: `${region}.fleets.gateway.from.office.cidr`,
    },
  ],
};
