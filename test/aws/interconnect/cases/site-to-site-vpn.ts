import type { vpnRules } from "../../../../src/aws/interconnect/spec/vpn";
import type { CasesOf } from "../../../problems/case";
import { interconnectAt, interconnectWith } from "./interconnect";

const colo = { address: "203.0.113.20", asn: 65_000 };

export const vpnCases: CasesOf<keyof (typeof vpnRules)["problems"]> = {
  "AWS-VPN-006": [
    {
      mistake: "a backup connection that is a copy of the first",
      edit: interconnectWith({ vpn: { colo, backup: colo } }),
      at: `${interconnectAt}.vpn.backup`,
      value: "also regions.virginia.interconnect.vpn.colo",
    },
  ],
  "AWS-VPN-001": [
    {
      mistake: "the gateway's ASN given to the router",
      edit: interconnectWith({ vpn: { colo: { ...colo, asn: 64_513 } } }),
      at: `${interconnectAt}.vpn.colo.asn`,
      value: "64513",
    },
  ],
  "AWS-VPN-002": [
    {
      mistake: "the first /30 of the link-local block, which AWS reserves",
      edit: interconnectWith({
        vpn: { colo: { ...colo, insideCidrs: { first: "169.254.0.0/30", second: "169.254.10.0/30" } } },
      }),
      at: `${interconnectAt}.vpn.colo.insideCidrs.first`,
      remedy: "169.254.10.0/30",
    },
    {
      mistake: "a private block inside a tunnel",
      edit: interconnectWith({
        vpn: { colo: { ...colo, insideCidrs: { first: "10.254.0.0/30", second: "169.254.10.0/30" } } },
      }),
      at: `${interconnectAt}.vpn.colo.insideCidrs.first`,
    },
  ],
  "AWS-VPN-003": [
    {
      mistake: "the tunnels of one router copied to the next",
      edit: interconnectWith({
        vpn: {
          colo: { ...colo, insideCidrs: { first: "169.254.10.0/30", second: "169.254.10.4/30" } },
          office: {
            address: "203.0.113.40",
            asn: 65_001,
            insideCidrs: { first: "169.254.10.4/30", second: "169.254.10.8/30" },
          },
        },
      }),
      at: `${interconnectAt}.vpn.office.insideCidrs.first`,
      value: "vpn.colo.insideCidrs.second",
    },
  ],
  "AWS-VPN-004": [
    {
      mistake: "the router's private address",
      edit: interconnectWith({ vpn: { colo: { ...colo, address: "10.210.0.1" } } }),
      at: `${interconnectAt}.vpn.colo.address`,
      remedy: "the internet sees",
    },
  ],
  "AWS-VPN-005": [
    {
      mistake: "every VPN",
      edit: interconnectWith({ vpn: { colo } }),
      at: `${interconnectAt}.vpn.colo`,
      remedy: "accept",
    },
  ],
};
