import type { probeRules } from "../../../../src/aws/interconnect/spec/probes";
import type { CasesOf } from "../../../problems/case";
import { interconnectAt, interconnectWith } from "./interconnect";

export const probeCases: CasesOf<keyof (typeof probeRules)["problems"]> = {
  "AWS-PROBE-001": [
    {
      mistake: "a probe of a host outside the announced prefixes",
      edit: interconnectWith({
        probes: { gateway: { zone: "a", destination: "10.211.0.1", protocol: "icmp" } },
      }),
      at: `${interconnectAt}.probes.gateway.destination`,
      remedy: "10.210.0.0/16",
    },
  ],
  "AWS-PROBE-002": [
    {
      mistake: "a probe from a zone that the network does not have",
      edit: interconnectWith({
        probes: { gateway: { zone: "d", destination: "10.210.0.1", protocol: "icmp" } },
      }),
      at: `${interconnectAt}.probes.gateway.zone`,
      remedy: "a, b, c",
    },
  ],
};
