import type { virtualInterfaceRules } from "../../../../src/aws/interconnect/spec/virtual-interfaces";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { interconnectAt, interconnectWith, orderedLinks, transit, type LinkInput } from "./interconnect";

type Interfaces = Extract<LinkInput["phase"], { readonly kind: "established" }>["virtualInterfaces"];

const session = { vlan: 100, bgpAsn: 65_000 };
const interfaces = `${interconnectAt}.links.primary.phase.virtualInterfaces`;

const linkWith = (virtualInterfaces: Interfaces): LinkInput => ({
  kind: "dedicated",
  site: "EqDC2",
  speedGbps: 10,
  phase: { kind: "established", connectionId: "dxcon-fh6ayh1d", virtualInterfaces },
});
const withInterfaces = (virtualInterfaces: Interfaces): Edit =>
  interconnectWith({ links: { ...orderedLinks, primary: linkWith(virtualInterfaces) } });
const withExchange = (own: Partial<Interfaces[string]>): Edit =>
  withInterfaces({ exchange: { ...session, ...own } });

export const virtualInterfaceCases: CasesOf<keyof (typeof virtualInterfaceRules)["problems"]> = {
  "AWS-DX-020": [
    {
      mistake: "market data in the VLAN of orders",
      edit: withInterfaces({ orders: session, feed: { ...session, bgpAsn: 65_001 } }),
      at: `${interfaces}.feed.vlan`,
      value: "100, also of orders",
    },
  ],
  "AWS-DX-021": [
    {
      mistake: "the gateway's ASN in place of the venue's",
      edit: withExchange({ bgpAsn: 64_512 }),
      at: `${interfaces}.exchange.bgpAsn`,
      value: "also of the gateway",
    },
  ],
  "AWS-DX-022": [
    {
      mistake: "a private ASN of four bytes at the other side",
      edit: withExchange({ bgpAsn: 4_200_000_500 }),
      at: `${interfaces}.exchange.bgpAsn`,
      remedy: "lower ASN",
    },
  ],
  "AWS-DX-023": [
    {
      mistake: "ends in adjacent blocks",
      edit: withExchange({ addresses: { amazon: "10.255.0.1/30", customer: "10.255.0.5/30" } }),
      at: `${interfaces}.exchange.addresses`,
      remedy: "one block",
    },
    {
      mistake: "the address of the block itself",
      edit: withExchange({ addresses: { amazon: "10.255.0.0/30", customer: "10.255.0.1/30" } }),
      at: `${interfaces}.exchange.addresses`,
    },
    {
      mistake: "one address at both ends",
      edit: withExchange({ addresses: { amazon: "10.255.0.1/30", customer: "10.255.0.1/30" } }),
      at: `${interfaces}.exchange.addresses`,
    },
    {
      mistake: "ends with different prefix lengths",
      edit: withExchange({ addresses: { amazon: "10.255.0.1/30", customer: "10.255.0.2/29" } }),
      at: `${interfaces}.exchange.addresses`,
    },
  ],
  "AWS-DX-024": [
    {
      mistake: "a session on the subnet of a whole rack",
      edit: withExchange({ addresses: { amazon: "10.255.0.1/24", customer: "10.255.0.2/24" } }),
      at: `${interfaces}.exchange.addresses`,
      remedy: "/30 or /31",
    },
  ],
  "AWS-DX-025": [
    {
      mistake: "a session inside the network",
      edit: withExchange({ addresses: { amazon: "10.0.255.1/30", customer: "10.0.255.2/30" } }),
      at: `${interfaces}.exchange.addresses`,
      value: "10.0.0.0/16",
    },
    {
      mistake: "market data in the block of orders",
      edit: withInterfaces({
        orders: { ...session, addresses: { amazon: "10.255.0.1/30", customer: "10.255.0.2/30" } },
        feed: {
          vlan: 101,
          bgpAsn: 65_001,
          addresses: { amazon: "10.255.0.2/31", customer: "10.255.0.3/31" },
        },
      }),
      at: `${interfaces}.feed.addresses`,
      value: `${interfaces}.orders`,
    },
  ],
  "AWS-DX-026": [
    {
      mistake: "the network's jumbo MTU on a transit virtual interface",
      edit: interconnectWith({
        attachment: transit(64_513),
        links: { ...orderedLinks, primary: linkWith({ exchange: { ...session, mtu: 9001 } }) },
      }),
      at: `${interfaces}.exchange.mtu`,
      remedy: "8500",
    },
    {
      mistake: "the MTU of transit virtual interfaces on a private one",
      edit: withExchange({ mtu: 8500 }),
      at: `${interfaces}.exchange.mtu`,
      remedy: "9001",
    },
  ],
  "AWS-DX-027": [
    {
      mistake: "jumbo frames on a private virtual interface",
      edit: withExchange({ mtu: 9001 }),
      at: `${interfaces}.exchange.mtu`,
      remedy: "1500",
    },
  ],
  "AWS-DX-028": [
    {
      mistake: "every BGP session",
      edit: withExchange({}),
      at: `${interfaces}.exchange`,
      value: "bgp_auth_key_primary_exchange",
      remedy: "on another VLAN",
    },
  ],
};
