import type { AcceleratorInput } from "../../../src/aws/accelerator/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import { metric, orders, withDns, withGoogle } from "../../environment/cases/dns";
import { edit } from "../parts";
import { validEnvironment } from "../valid-environment";

const accelerator: AcceleratorInput = {
  endpoints: {
    virginia: { ingress: "orders", state: "primary" },
    ohio: { ingress: "orders", state: "standby" },
  },
};
const chain = { regions: ["virginia", "iowa"], armed: ["iowa"] };
const metrics = { iowa: { ...metric, region: "us-west-2" } };

export const unusualDns: Readonly<Record<string, EnvironmentInput>> = {
  "a switch in AWS for a standby in Google Cloud, which only a metric knows": withDns(
    {
      zone: { kind: "adopt", id: "Z0123456789ABCDEFGHIJ", name: "example.com" },
      switch: { kind: "object", elsewhere: "us-east-2" },
      names: { orders: { ...orders, label: "@", metrics, routing: { kind: "failover", ...chain } } },
    },
    withGoogle,
  )(validEnvironment),

  "routing controls in a cluster of others, and clients by state, country and continent": withDns(
    {
      switch: {
        kind: "routing-control",
        cluster: { kind: "adopt", arn: "arn:aws:route53-recovery-control::222222222222:cluster/0a1b2c3d" },
      },
      names: {
        orders: {
          ...orders,
          metrics,
          routing: {
            kind: "geolocation",
            default: { regions: ["virginia"] },
            places: {
              york: { location: { kind: "state", code: "NY" }, ...chain },
              germany: { location: { kind: "country", code: "DE" }, regions: ["virginia"] },
              asia: { location: { kind: "continent", code: "AS" }, regions: ["virginia", "ohio"] },
            },
          },
        },
      },
    },
    withGoogle,
  )(validEnvironment),

  "clients that connect by the accelerator, until a person leads them to the standby": withDns(
    { names: { orders: { ...orders, accelerated: true } } },
    edit.environment({ aws: { accelerator } }),
  )(validEnvironment),
};
