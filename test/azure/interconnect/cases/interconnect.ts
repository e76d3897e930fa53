import type { gatewayRules } from "../../../../src/azure/interconnect/spec/gateway-rules";
import type { interconnectRules, secretRules } from "../../../../src/azure/interconnect/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { createdNetwork, adoptedNetwork as foreignNetwork } from "../../texas";
import {
  adopted,
  hostGateway,
  hostNetwork,
  interconnect,
  interconnectAt,
  provider,
  racks,
  site,
  withInterconnect,
  type LinkInput,
} from "../interconnects";

const blocks = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `10.${64 + Math.floor(index / 256)}.${index % 256}.0/24`);

const admitted = {
  ...createdNetwork,
  from: { racks: { cidr: racks, protocol: "all" } },
  to: { racks: { cidr: racks, protocol: "all" }, wide: { cidr: "10.0.0.0/8", protocol: "all" } },
} as const;

/** So many circuits of other subscriptions, four in a location at most. */
function circuits(count: number): Record<string, LinkInput> {
  const places = ["Chicago", "Chicago2", "New York", "Dallas", "Dallas2", "Miami", "Denver", "Phoenix"];
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const location = places[Math.floor(index / 4)] ?? "Seattle";
      const circuit = `${adopted.circuit}${index}`;
      return [`c${index}`, { ...adopted, circuit, location, phase: { kind: "established", weight: index } }];
    }),
  );
}

export const interconnectCases: CasesOf<
  | keyof (typeof interconnectRules)["problems"]
  | keyof (typeof secretRules)["problems"]
  | keyof (typeof gatewayRules)["problems"]
> = {
  "AZURE-ER-001": [
    {
      mistake: "the last link taken out",
      edit: withInterconnect({ links: {} }),
      at: `${interconnectAt}.links`,
    },
  ],
  "AZURE-ER-002": [
    {
      mistake: "every block of an office network by itself",
      edit: withInterconnect({ receives: blocks(4001) }, { network: admitted }),
      at: `${interconnectAt}.receives`,
      value: "4001 prefixes, of which a circuit of the tier Standard, link chicago takes 4000",
    },
    {
      mistake: "premium circuits on a gateway that learns fewer routes",
      edit: withInterconnect(
        { receives: blocks(9501), links: { chicago: { ...provider, tier: "Premium" } } },
        { network: admitted },
      ),
      at: `${interconnectAt}.receives`,
      value: "a gateway ErGw3AZ takes 9500",
    },
    {
      mistake: "as many prefixes over the VPN as over premium circuits",
      edit: withInterconnect(
        { receives: blocks(4001), links: {}, vpn: { sites: { backup: site } } },
        { network: admitted },
      ),
      at: `${interconnectAt}.receives`,
      value: "a VPN takes 4000",
    },
  ],
  "AZURE-ER-003": [
    {
      mistake: "a rack in the block of a subnet",
      edit: withInterconnect({ receives: [racks, "10.3.16.0/24"] }),
      at: `${interconnectAt}.receives.1`,
      value: "10.3.16.0/24, in 10.3.0.0/16",
    },
  ],
  "AZURE-ER-004": [
    {
      mistake: "the way to the internet by the firm's own firewall, beside NAT gateways",
      edit: withInterconnect({ receives: [racks, "0.0.0.0/0"] }),
      at: `${interconnectAt}.receives.1`,
      remedy: 'nat: { kind: "none" }',
    },
  ],
  "AZURE-ER-005": [
    {
      mistake: "a broker that comes over the link and is admitted nowhere",
      edit: withInterconnect({ receives: [racks, "10.220.0.0/16"] }),
      at: `${interconnectAt}.receives.1`,
      value: "10.220.0.0/16",
      remedy: "network.from",
    },
  ],
  "AZURE-ER-006": [
    {
      mistake: "the old way to a rack by an appliance left in",
      edit: withInterconnect(
        {},
        { network: { ...admitted, routes: { rack: { cidr: "10.210.4.0/24", via: "10.230.0.4" } } } },
      ),
      at: `${interconnectAt}.receives.0`,
      value: "network.routes.rack leads 10.210.4.0/24 to 10.230.0.4",
    },
  ],
  "AZURE-ER-007": [
    {
      mistake: "an MD5 key in a state that everybody reads",
      edit: withInterconnect(),
      at: `${interconnectAt}.links.chicago`,
      value: "var.express_route_peering_key_chicago",
    },
    {
      mistake: "an authorization in a state that everybody reads",
      edit: withInterconnect({ links: { ...interconnect.links, chicago: adopted } }),
      at: `${interconnectAt}.links.chicago`,
      value: "var.express_route_authorization_key_chicago",
    },
  ],
  "AZURE-ER-010": [
    {
      mistake: "the gateway of the old network kept for a new one",
      edit: withInterconnect({ gateway: hostGateway }),
      at: `${interconnectAt}.gateway`,
      remedy: 'kind: "create"',
    },
  ],
  "AZURE-ER-011": [
    {
      mistake: "a gateway for a network of the hub's subscription",
      edit: withInterconnect(
        {},
        {
          network: {
            ...foreignNetwork,
            subnets: { ...foreignNetwork.subnets, gateway: { cidr: "10.3.33.0/26" } },
          },
        },
      ),
      at: interconnectAt,
      value: "trading of subscription 22222222-0000-4000-8000-000000000099",
    },
    {
      mistake: "the hub's gateway named by a spoke",
      edit: withInterconnect(
        {
          gateway: {
            ...hostGateway,
            id: hostGateway.id.replace("000000000010", "000000000099"),
          },
        },
        { network: hostNetwork },
      ),
      at: `${interconnectAt}.gateway.id`,
    },
  ],
  "AZURE-ER-012": [
    {
      mistake: "an adopted network whose subnet of gateways is not stated",
      edit: withInterconnect(
        { vpn: { sites: { backup: site } } },
        { network: { ...hostNetwork, subnets: foreignNetwork.subnets ?? {} } },
      ),
      at: interconnectAt,
      value: "gateways of ExpressRoute and VPN",
      remedy: "network.subnets.gateway",
    },
  ],
  "AZURE-ER-013": [
    {
      mistake: "a subnet that was made for one gateway of VPNs",
      edit: withInterconnect(
        {},
        {
          network: { ...hostNetwork, subnets: { ...hostNetwork.subnets, gateway: { cidr: "10.3.33.0/28" } } },
        },
      ),
      at: interconnectAt,
      value: "10.3.33.0/28",
      remedy: "/27",
    },
    {
      mistake: "sixteen circuits through a /27",
      edit: withInterconnect(
        { links: circuits(16) },
        {
          network: { ...hostNetwork, subnets: { ...hostNetwork.subnets, gateway: { cidr: "10.3.33.0/27" } } },
        },
      ),
      at: interconnectAt,
      remedy: "/26",
    },
  ],
  "AZURE-ER-014": [
    {
      mistake: "a smaller gateway to save money",
      edit: withInterconnect({ gateway: { kind: "create", sku: "ErGw1AZ" } }),
      at: `${interconnectAt}.links.chicago.phase.fastPath`,
      value: "true, through ErGw1AZ",
    },
  ],
  "AZURE-ER-015": [
    {
      mistake: "one circuit more than a gateway connects",
      edit: withInterconnect({ links: circuits(17) }),
      at: `${interconnectAt}.gateway.sku`,
      value: "17 circuits, of which ErGw3AZ connects 16",
    },
  ],
  "AZURE-ER-016": [
    {
      mistake: "ten gigabits through a gateway of one",
      edit: (environment) =>
        withInterconnect({
          gateway: { kind: "create", sku: "ErGw1AZ" },
          links: {
            chicago: {
              ...provider,
              bandwidthMbps: 10_000,
              phase: { ...provider.phase, fastPath: false } as typeof provider.phase,
            },
          },
        })(environment),
      at: `${interconnectAt}.links.chicago`,
      value: "10000 Mbit/s through 1000 Mbit/s of ErGw1AZ",
    },
  ],
};
