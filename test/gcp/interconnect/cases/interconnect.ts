import type { announcedRules, interconnectRules } from "../../../../src/gcp/interconnect/spec/rules";
import type { sharedNetworkRules } from "../../../../src/gcp/interconnect/spec/shared-network";
import type { CasesOf } from "../../../problems/case";
import { edit, put } from "../../../problems/parts";
import { adoptedNetwork, iowa } from "../../iowa";
import {
  attachment,
  dedicated,
  encrypted,
  established,
  inside,
  interconnectAt,
  partner,
  withInterconnect,
} from "../interconnects";

const blocks = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `10.${64 + Math.floor(index / 256)}.${index % 256}.0/24`);

export const interconnectCases: CasesOf<
  | keyof (typeof interconnectRules)["problems"]
  | keyof (typeof announcedRules)["problems"]
  | keyof (typeof sharedNetworkRules)["problems"]
> = {
  "GCP-INTERCONNECT-001": [
    {
      mistake: "the last link taken out",
      edit: withInterconnect({ links: {} }),
      at: `${interconnectAt}.links`,
    },
  ],
  "GCP-INTERCONNECT-002": [
    {
      mistake: "every block of an office network by itself",
      edit: withInterconnect({ receives: blocks(5001) }),
      at: `${interconnectAt}.receives`,
      value: "5001 prefixes",
    },
  ],
  "GCP-INTERCONNECT-003": [
    {
      mistake: "a rack in the block of a subnet",
      edit: withInterconnect({ receives: ["10.210.0.0/16", "10.2.16.0/24"] }),
      at: `${interconnectAt}.receives.1`,
      value: "10.2.16.0/24, in 10.2.0.0/16",
    },
  ],
  "GCP-INTERCONNECT-004": [
    {
      mistake: "every service announced by itself",
      edit: withInterconnect({ advertises: { kind: "subnets", also: blocks(201) } }),
      at: `${interconnectAt}.advertises.also`,
      value: "201 blocks",
    },
    {
      mistake: "every machine's block announced by itself",
      edit: withInterconnect({ advertises: { kind: "only", blocks: blocks(201) } }),
      at: `${interconnectAt}.advertises.blocks`,
    },
  ],
  "GCP-INTERCONNECT-005": [
    {
      mistake: "links of both kinds, encrypted and not, beside a VPN and Cloud NAT",
      edit: withInterconnect({
        links: {
          chicago: { ...partner, attachments: encrypted },
          newyork: { ...partner, metro: "New York" },
          one: {
            ...dedicated,
            circuits: 2,
            phase: {
              ...established,
              attachments: {
                orders: attachment,
                secret: {
                  ...attachment,
                  vlan: 101,
                  encryption: { kind: "ipsec", addresses: "10.255.2.0/29" },
                },
              },
            },
          },
        },
        vpn: { inside },
      }),
      at: interconnectAt,
      value: "6 routers: partner-encrypted, partner, dedicated, dedicated-encrypted, vpn, nat",
    },
  ],
  "GCP-INTERCONNECT-006": [
    {
      mistake: "the racks' block announced back to the racks",
      edit: edit.each(
        withInterconnect({ advertises: { kind: "subnets", also: ["10.210.4.0/24"] } }),
        put("reserved.racks", { cidr: "10.210.0.0/16", purpose: "racks" }),
      ),
      at: `${interconnectAt}.advertises.also.0`,
      value: "10.210.4.0/24, overlaps 10.210.0.0/16 of reserved.racks",
    },
  ],
  "GCP-INTERCONNECT-007": [
    {
      mistake: "one Shared VPC of two regions, with the links in one of them",
      edit: edit.each(
        withInterconnect({}, { network: adoptedNetwork }),
        put("regions.carolina", {
          ...iowa,
          region: "us-east1",
          network: {
            ...adoptedNetwork,
            zones: { b: "us-east1-b" },
            subnets: { trading: { name: "trading-carolina", cidr: "10.3.16.0/20" } },
          },
        }),
      ),
      at: "regions.iowa.network",
      value: "hft-network-host/trading, also of carolina",
      remedy: "gcloud compute networks describe trading --project hft-network-host",
    },
  ],
};
