import type { connectLinkProblems } from "../../../src/rules/aws/connect-links";
import type { interconnectProblems } from "../../../src/rules/aws/interconnect-rules";
import type { probeProblems } from "../../../src/rules/aws/network-probes";
import type { vpnProblems } from "../../../src/rules/aws/site-to-site-vpn";
import type { AwsInterconnectInput } from "../../../src/config/aws-interconnect-schema";
import type { CasesOf } from "../case";
import { edit, type CreateNetworkInput, type Edit } from "../parts";

export const interconnectAt = "regions.virginia.interconnect";

export type LinkInput = AwsInterconnectInput["links"][string];

/** A port at the colocation site and one at another, ordered; nothing can be said against them. */
export const orderedLinks: Readonly<Record<"primary" | "second", LinkInput>> = {
  primary: { kind: "dedicated", site: "EqDC2", speedGbps: 10, phase: { kind: "ordered" } },
  second: { kind: "dedicated", site: "EqNY5", speedGbps: 10, phase: { kind: "ordered" } },
};

const sound: AwsInterconnectInput = {
  gateway: { kind: "create", asn: 64_512 },
  attachment: { kind: "virtual-private-gateway", gateway: { kind: "create", asn: 64_513 } },
  receives: ["10.210.0.0/16"],
  links: orderedLinks,
};

export const interconnectWith = (own: Partial<AwsInterconnectInput>): Edit =>
  edit.region({ interconnect: { ...sound, ...own } });

export const transit = (asn: number): AwsInterconnectInput["attachment"] => ({
  kind: "transit-gateway",
  gateway: { kind: "create", asn },
});

const milan: CreateNetworkInput = {
  kind: "create",
  cidr: "10.0.0.0/16",
  zones: { a: "eus1-az1", b: "eus1-az2", c: "eus1-az3" },
};

const withPrimary = (primary: LinkInput): Edit => interconnectWith({ links: { ...orderedLinks, primary } });

const session = { vlan: 100, bgpAsn: 65_000 };
const established = {
  kind: "established",
  connectionId: "dxcon-fh6ayh1d",
  virtualInterfaces: { exchange: session },
} as const;
const port = { kind: "dedicated", site: "EqDC2", speedGbps: 10 } as const;
const colo = { address: "203.0.113.20", asn: 65_000 };
const many = (count: number, prefix: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => prefix(index));

export const interconnectCases: CasesOf<
  | keyof typeof interconnectProblems
  | keyof typeof connectLinkProblems
  | keyof typeof vpnProblems
  | keyof typeof probeProblems
> = {
  "AWS-DX-001": [
    {
      mistake: "a gateway with the first public ASN behind the private ones",
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
      mistake: "a filter that lets only the trading subnets through",
      edit: interconnectWith({ allowedPrefixes: ["10.0.64.0/18"] }),
      at: `${interconnectAt}.allowedPrefixes`,
      remedy: "10.0.0.0/16",
    },
  ],
  "AWS-DX-004": [
    {
      mistake: "every rack's block announced by itself",
      edit: interconnectWith({ receives: many(101, (index) => `10.210.${index}.0/24`) }),
      at: `${interconnectAt}.receives`,
      value: "101",
    },
  ],
  "AWS-DX-005": [
    {
      mistake: "a venue that announces a part of our network",
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
      mistake: "gateways that wait for a link nobody ordered",
      edit: interconnectWith({ links: {} }),
      at: `${interconnectAt}.links`,
    },
  ],
  "AWS-DX-007": [
    {
      mistake: "an adopted network whose route tables nobody looked up",
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
      at: "regions.virginia.network.routeTables",
      remedy: "ids of the route tables",
    },
  ],
  "AWS-DX-008": [
    {
      mistake: "a transit gateway that announces every subnet of the firm",
      edit: interconnectWith({
        attachment: transit(64_513),
        allowedPrefixes: many(201, (index) => `10.0.${index}.0/24`),
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
  "AWS-DX-010": [
    {
      mistake: "a second link in the same building, written otherwise",
      edit: interconnectWith({
        links: { ...orderedLinks, second: { ...orderedLinks.second, site: "EQDC2" } },
      }),
      at: `${interconnectAt}.links`,
      value: "EQDC2",
    },
  ],
  "AWS-DX-011": [
    {
      mistake: "a slip in a location code",
      edit: withPrimary({ ...port, site: "EqDC3", phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.site`,
      remedy: 'did you mean "EqDC2"?',
    },
    {
      mistake: "a location code in capitals",
      edit: withPrimary({ ...port, site: "EQDC2", phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.site`,
      remedy: 'write "EqDC2"',
    },
  ],
  "AWS-DX-012": [
    {
      mistake: "a link ordered in a region whose API does not know the building",
      edit: withPrimary({ ...port, site: "EqLD5", phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.site`,
      remedy: "eu-west-1 or eu-west-2",
    },
    {
      mistake: "a port speed that the building does not have",
      edit: withPrimary({ ...port, site: "EqNY5", speedGbps: 400, phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.speedGbps`,
      remedy: "1, 10, 100",
    },
    {
      mistake: "encryption where the building's ports have none",
      edit: edit.each(
        edit.region({ region: "eu-south-1", network: milan, cluster: undefined, pools: undefined }),
        withPrimary({ ...port, site: "EQML2", macsec: true, phase: { kind: "ordered" } }),
      ),
      at: `${interconnectAt}.links.primary.macsec`,
      remedy: "at no speed",
    },
  ],
  "AWS-DX-013": [
    {
      mistake: "four ports of 100 Gbit/s in one LAG",
      edit: withPrimary({
        kind: "lag",
        site: "EqDC2",
        speedGbps: 100,
        connections: 4,
        phase: { kind: "ordered" },
      }),
      at: `${interconnectAt}.links.primary.connections`,
      remedy: "at most 2",
    },
    {
      mistake: "five ports in one LAG",
      edit: withPrimary({
        kind: "lag",
        site: "EqDC2",
        speedGbps: 10,
        connections: 5,
        phase: { kind: "ordered" },
      }),
      at: `${interconnectAt}.links.primary.connections`,
      remedy: "at most 4",
    },
  ],
  "AWS-DX-014": [
    {
      mistake: "encryption on the smallest port",
      edit: withPrimary({ ...port, speedGbps: 1, macsec: true, phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.macsec`,
      remedy: "10 Gbit/s",
    },
  ],
  "AWS-DX-015": [
    {
      mistake: "a key for a port that was ordered without encryption",
      edit: withPrimary({
        ...port,
        phase: {
          ...established,
          macsecKey: {
            secretArn: "arn:aws:secretsmanager:us-east-1:111111111111:secret:directconnect!prod/us-east-1/a",
            mode: "must_encrypt",
          },
        },
      }),
      at: `${interconnectAt}.links.primary.phase.macsecKey`,
      remedy: "macsec: true",
    },
  ],
  "AWS-DX-016": [
    {
      mistake: "a port ordered with encryption and established without a key",
      edit: withPrimary({ ...port, macsec: true, phase: established }),
      at: `${interconnectAt}.links.primary.phase.macsecKey`,
      remedy: "associate-mac-sec-key",
    },
  ],
  "AWS-DX-017": [
    {
      mistake: "the id of the first link pasted into the second",
      edit: interconnectWith({
        links: {
          primary: { ...port, phase: established },
          second: { ...port, site: "EqNY5", phase: established },
        },
      }),
      at: `${interconnectAt}.links.second.phase.connectionId`,
      value: "primary",
    },
  ],
  "AWS-DX-018": [
    {
      mistake: "a carrier's connection that was to carry orders and market data apart",
      edit: withPrimary({
        kind: "hosted",
        site: "EqDC2",
        speedMbps: 500,
        carrier: "Equinix",
        phase: { ...established, virtualInterfaces: { orders: session, feed: { ...session, vlan: 101 } } },
      }),
      at: `${interconnectAt}.links.primary.phase.virtualInterfaces`,
      value: "2",
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
      mistake: "the first /30 of the link-local block, which AWS keeps",
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
      mistake: "the router's address in its own rack",
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
  "AWS-PROBE-001": [
    {
      mistake: "a probe of a host that nobody announces",
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
