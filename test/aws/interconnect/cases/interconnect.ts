import type { interconnectRules } from "../../../../src/aws/interconnect/spec/rules";
import type { AwsInterconnectInput } from "../../../../src/aws/interconnect/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";

export const interconnectAt = "regions.virginia.interconnect";

export type LinkInput = AwsInterconnectInput["links"][string];

/** Two ports on order, at two sites: no rule refuses them. */
export const orderedLinks: Readonly<Record<"primary" | "second", LinkInput>> = {
  primary: { kind: "dedicated", site: "EqDC2", speedGbps: 10, phase: { kind: "ordered" } },
  second: { kind: "dedicated", site: "EqNY5", speedGbps: 10, phase: { kind: "ordered" } },
};

const valid: AwsInterconnectInput = {
  gateway: { kind: "create", asn: 64_512 },
  attachment: { kind: "virtual-private-gateway", gateway: { kind: "create", asn: 64_513 } },
  receives: ["10.210.0.0/16"],
  links: orderedLinks,
};

export const interconnectWith = (own: Partial<AwsInterconnectInput>, region?: string): Edit =>
  edit.region({ interconnect: { ...valid, ...own } }, region);

export const transit = (asn: number): AwsInterconnectInput["attachment"] => ({
  kind: "transit-gateway",
  gateway: { kind: "create", asn },
});

export const withPrimary = (primary: LinkInput): Edit =>
  interconnectWith({ links: { ...orderedLinks, primary } });

export const session = { vlan: 100, bgpAsn: 65_000 };
export const established = {
  kind: "established",
  connectionId: "dxcon-fh6ayh1d",
  virtualInterfaces: { exchange: session },
} as const;
/** Returns a number of sessions, each in another VLAN. */
export const sessions = (count: number): Readonly<Record<string, typeof session>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`venue${index}`, { ...session, vlan: 100 + index }]),
  );
const many = (count: number, prefix: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => prefix(index));

export const interconnectCases: CasesOf<keyof (typeof interconnectRules)["problems"]> = {
  "AWS-DX-001": [
    {
      mistake: "a gateway with the first ASN above the private range of two bytes",
      edit: interconnectWith({ gateway: { kind: "create", asn: 65_535 } }),
      at: `${interconnectAt}.gateway.asn`,
      remedy: "64512",
    },
    {
      mistake: "a virtual private gateway with the desk's own ASN",
      edit: interconnectWith({
        attachment: { kind: "virtual-private-gateway", gateway: { kind: "create", asn: 13_335 } },
      }),
      at: `${interconnectAt}.attachment.gateway.asn`,
    },
  ],
  "AWS-DX-002": [
    {
      mistake: "a transit gateway with the ASN that the Direct Connect gateway has by default",
      edit: interconnectWith({ attachment: transit(64_512) }),
      at: `${interconnectAt}.attachment.gateway.asn`,
      value: "64512",
    },
  ],
  "AWS-DX-003": [
    {
      mistake: "a filter that allows only the trading subnets",
      edit: interconnectWith({ allowedPrefixes: ["10.0.64.0/18"] }),
      at: `${interconnectAt}.allowedPrefixes`,
      remedy: "10.0.0.0/16",
    },
  ],
  "AWS-DX-004": [
    {
      mistake: "a prefix for each rack",
      edit: interconnectWith({ receives: many(101, (index) => `10.210.${index}.0/24`) }),
      at: `${interconnectAt}.receives`,
      value: "101",
    },
  ],
  "AWS-DX-005": [
    {
      mistake: "a venue that announces a block inside the network",
      edit: interconnectWith({ receives: ["10.210.0.0/16", "10.0.12.0/24"] }),
      at: `${interconnectAt}.receives.1`,
      value: "10.0.0.0/16",
    },
    {
      mistake: "a broker in the cluster's service addresses",
      edit: interconnectWith({ receives: ["172.20.4.0/24"] }),
      at: `${interconnectAt}.receives.0`,
      value: "services",
    },
  ],
  "AWS-DX-006": [
    {
      mistake: "gateways without a link",
      edit: interconnectWith({ links: {} }),
      at: `${interconnectAt}.links`,
    },
  ],
  "AWS-DX-007": [
    {
      mistake: "an adopted network without route tables",
      edit: edit.each(
        edit.region({
          network: {
            kind: "adopt",
            vpcId: "vpc-0a1b2c3d4e5f60718",
            cidr: "172.16.0.0/18",
            subnets: {
              trading: {
                a: {
                  id: "subnet-0a1b2c3d4e5f60001",
                  cidr: "172.16.0.0/20",
                  zoneId: "use1-az4",
                  zoneName: "us-east-1a",
                },
              },
            },
          },
          cluster: undefined,
          pools: undefined,
        }),
        interconnectWith({}),
      ),
      at: interconnectAt,
      value: "network.routeTables",
      remedy: "ids of the route tables",
    },
  ],
  "AWS-DX-008": [
    {
      mistake: "a transit gateway that announces every subnet of the firm",
      edit: interconnectWith({
        attachment: transit(64_513),
        allowedPrefixes: ["10.0.0.0/16", ...many(200, (index) => `10.0.${index}.0/24`)],
      }),
      at: `${interconnectAt}.allowedPrefixes`,
      value: "201",
    },
  ],
  "AWS-DX-009": [
    {
      mistake: "a default route from the data centre beside the NAT gateways",
      edit: interconnectWith({ attachment: transit(64_513), receives: ["0.0.0.0/0"] }),
      at: `${interconnectAt}.receives.0`,
      remedy: "none",
    },
  ],
  "AWS-DX-019": [
    {
      mistake: "a transit gateway that announces the trading subnets only",
      edit: interconnectWith({ attachment: transit(64_513), allowedPrefixes: ["10.0.64.0/18"] }),
      at: `${interconnectAt}.allowedPrefixes`,
      value: "10.0.64.0/18",
      remedy: "10.0.0.0/16",
    },
  ],
  "AWS-DX-029": [
    {
      mistake: "a wider block on the links than on the VPN, which then takes all incoming traffic",
      edit: interconnectWith({
        attachment: transit(64_513),
        allowedPrefixes: ["10.0.0.0/8"],
        vpn: { colo: { address: "203.0.113.20", asn: 65_000 } },
      }),
      at: `${interconnectAt}.allowedPrefixes`,
      value: "10.0.0.0/8",
      remedy: "10.0.0.0/16",
    },
  ],
};
