import type { AwsInterconnectInput } from "../../../src/aws/interconnect/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import { edit } from "../parts";
import {
  interconnectWith,
  orderedLinks,
  transit,
  type LinkInput,
} from "../../aws/interconnect/cases/interconnect";
import { validEnvironment } from "../valid-environment";

const withInterconnect = (own: Partial<AwsInterconnectInput>): EnvironmentInput =>
  interconnectWith(own)(validEnvironment);
const longest = "x".repeat(31);
const longestWithHyphens = "far-racks".padEnd(31, "-of-a-long-name");

const establishedAt = (site: string, id: string, address: number): LinkInput => ({
  kind: "adopted",
  site,
  phase: {
    kind: "established",
    connectionId: id,
    virtualInterfaces: {
      orders: {
        vlan: 4094,
        bgpAsn: 65_000,
        addresses: { amazon: `169.254.1.${address}/31`, customer: `169.254.1.${address + 1}/31` },
      },
      feed: { vlan: 1, bgpAsn: 65_000 },
    },
  },
});

const adoptedGateway: AwsInterconnectInput["gateway"] = {
  kind: "adopt",
  id: "8f1f2b34-1c2d-4e5f-8a9b-0c1d2e3f4a5b",
  asn: 64_512,
};
const associated = (id: string): AwsInterconnectInput["attachment"] => ({
  kind: "virtual-private-gateway",
  gateway: { kind: "adopt", id, asn: 64_513, association: "exists" },
});

export const unusualInterconnects: Readonly<Record<string, EnvironmentInput>> = {
  "a VPN and no link": withInterconnect({
    links: {},
    vpn: { colo: { address: "203.0.113.20", asn: 65_000 } },
  }),

  "a data centre that announces all private addresses, the network's among them": withInterconnect({
    receives: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
  }),

  "a data centre that is the way to the internet": withInterconnect({ receives: ["0.0.0.0/0"] }),

  "a wider block than the network's announced to the other side": withInterconnect({
    allowedPrefixes: ["10.0.0.0/8"],
  }),

  "wider blocks than the network's over a transit gateway: without a VPN, and with one beside the network's":
    edit.each(
      interconnectWith({ attachment: transit(64_513), allowedPrefixes: ["10.0.0.0/8"] }),
      interconnectWith(
        {
          attachment: transit(64_514),
          allowedPrefixes: ["10.0.0.0/8", "10.1.0.0/16"],
          vpn: { colo: { address: "203.0.113.20", asn: 65_000 } },
        },
        "ohio",
      ),
    )(validEnvironment),

  "two regions on one adopted gateway, by virtual private gateways that are already associated": edit.each(
    interconnectWith({ gateway: adoptedGateway, attachment: associated("vgw-0a1b2c3d4e5f60718") }),
    interconnectWith({ gateway: adoptedGateway, attachment: associated("vgw-0a1b2c3d4e5f60719") }, "ohio"),
  )(validEnvironment),

  "created gateways of one ASN in two regions, with different kinds of attachment": edit.each(
    interconnectWith({}),
    interconnectWith({ attachment: transit(64_514) }, "ohio"),
  )(validEnvironment),

  "ASNs of four bytes at every gateway": withInterconnect({
    gateway: { kind: "create", asn: 4_200_000_000 },
    attachment: transit(4_294_967_294),
  }),

  "a Direct Connect gateway and a virtual private gateway with one ASN": withInterconnect({
    attachment: { kind: "virtual-private-gateway", gateway: { kind: "create", asn: 64_512 } },
  }),

  "an adopted gateway with a public ASN of AWS": withInterconnect({
    gateway: { kind: "adopt", id: "8f1f2b34-1c2d-4e5f-8a9b-0c1d2e3f4a5b", asn: 7224 },
  }),

  "link-local /31 sessions in the first and the last VLAN, on an adopted LAG and an adopted connection":
    withInterconnect({
      links: {
        one: establishedAt("EqDC2", "dxlag-fgsu9erb", 0),
        other: establishedAt("EqNY5", "dxcon-fh6ayh1d", 2),
      },
    }),

  "a site that the catalogue does not list": withInterconnect({
    links: {
      ...orderedLinks,
      newest: { kind: "hosted", site: "NEW99", speedMbps: 50, carrier: "A", phase: { kind: "ordered" } },
    },
  }),

  "a LAG of two ports of 400 Gbit/s": withInterconnect({
    links: {
      ...orderedLinks,
      feed: { kind: "lag", site: "EqDC2", speedGbps: 400, connections: 2, phase: { kind: "ordered" } },
    },
  }),

  "100 received prefixes": withInterconnect({
    receives: Array.from({ length: 100 }, (_, index) => `10.210.${index}.0/24`),
  }),

  "names of links, interfaces, VPN and probes of 31 characters": withInterconnect({
    links: {
      ...orderedLinks,
      [longest]: {
        kind: "dedicated",
        site: "EqDC2",
        speedGbps: 1,
        phase: {
          kind: "established",
          connectionId: "dxcon-fh6ayh1d",
          virtualInterfaces: { [longest]: { vlan: 1, bgpAsn: 65_000 } },
        },
      },
    },
    vpn: { [longestWithHyphens]: { address: "203.0.113.20", asn: 65_000 } },
    probes: {
      [longestWithHyphens]: {
        zone: "c",
        tier: "private",
        destination: "10.210.0.1",
        protocol: "tcp",
        port: 1,
      },
    },
  }),

  "links of a region without a cluster": edit.each(
    interconnectWith({}),
    edit.region({ cluster: undefined, pools: undefined }),
  )(validEnvironment),
};
