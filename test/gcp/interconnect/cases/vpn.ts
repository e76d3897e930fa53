import type { vpnRules, vpnsRules } from "../../../../src/gcp/interconnect/spec/vpn-rules";
import type { CasesOf } from "../../../problems/case";
import {
  attachment,
  backup,
  dedicated,
  encrypted,
  established,
  interconnect,
  interconnectAt,
  partner,
  withInside,
  withInterconnect,
  withVpn,
} from "../interconnects";

const vpn = `${interconnectAt}.vpn`;

export const vpnCases: CasesOf<keyof (typeof vpnRules)["problems"] | keyof (typeof vpnsRules)["problems"]> = {
  "GCP-VPN-001": [
    {
      mistake: "Google's ASN given to the other side's gateway",
      edit: withVpn({ backup: { ...backup, peerAsn: 64_512 } }),
      at: `${vpn}.backup.peerAsn`,
      value: "64512",
    },
  ],
  "GCP-VPN-002": [
    {
      mistake: "the /30 of one session",
      edit: withVpn({ backup: { ...backup, sessions: "169.254.20.0/30" } }),
      at: `${vpn}.backup.sessions`,
      remedy: "use a /29",
    },
    {
      mistake: "a private block",
      edit: withVpn({ backup: { ...backup, sessions: "10.255.20.0/29" } }),
      at: `${vpn}.backup.sessions`,
    },
    {
      mistake: "the block of the metadata server",
      edit: withVpn({ backup: { ...backup, sessions: "169.254.169.248/29" } }),
      at: `${vpn}.backup.sessions`,
    },
    {
      mistake: "two more addresses in the block for two tunnels",
      edit: withVpn({
        backup: { ...backup, addresses: [...backup.addresses, "203.0.113.22", "203.0.113.23"] },
      }),
      at: `${vpn}.backup.sessions`,
      value: "169.254.20.0/29 for 4 tunnels",
      remedy: "use a /28",
    },
  ],
  "GCP-VPN-003": [
    {
      mistake: "the address of the router behind its firewall",
      edit: withVpn({ backup: { ...backup, addresses: ["10.210.0.1"] } }),
      at: `${vpn}.backup.addresses.0`,
      remedy: "the internet sees",
    },
  ],
  "GCP-VPN-004": [
    {
      mistake: "one VPN copied to the next",
      edit: withVpn({ backup, office: { ...backup, addresses: ["203.0.113.40"] } }),
      at: `${vpn}.office.sessions`,
      value: "vpn.backup.sessions",
    },
    {
      mistake: "the block that an attachment takes its session from",
      edit: withInterconnect({
        links: {
          chicago: partner,
          one: {
            ...dedicated,
            phase: {
              ...established,
              attachments: { orders: { ...attachment, sessionBlocks: ["169.254.20.0/24"] } },
            },
          },
        },
        vpn: { backup },
      }),
      at: `${vpn}.backup.sessions`,
      value: "links.one.phase.attachments.orders.sessionBlocks.0",
    },
  ],
  "GCP-VPN-005": [
    {
      mistake: "a typing error in a link's name",
      edit: withInside({ first: { link: "chicgo", attachment: "first" } }),
      at: `${vpn}.inside.first`,
      remedy: 'did you mean "chicago.first"?',
    },
    {
      mistake: "an attachment that is not encrypted",
      edit: withInside({ first: { link: "newyork", attachment: "first" } }),
      at: `${vpn}.inside.first`,
      value: "newyork.first",
    },
  ],
  "GCP-VPN-006": [
    {
      mistake: "both attachments in the wrong order",
      edit: withInside({
        first: { link: "chicago", attachment: "second" },
        second: { link: "chicago", attachment: "first" },
      }),
      at: `${vpn}.inside.first`,
      value: "chicago.second, in domain 2",
      remedy: "swap first and second",
    },
  ],
  "GCP-VPN-007": [
    {
      mistake: "a VPN before the provider is ready",
      edit: withInside({}, { phase: { kind: "ordered" } }),
      at: `${vpn}.inside.first`,
      value: "chicago.first is on order",
    },
  ],
  "GCP-VPN-008": [
    {
      mistake: "encryption without a VPN",
      edit: withInterconnect({
        links: { ...interconnect.links, chicago: { ...partner, attachments: encrypted } },
      }),
      at: `${interconnectAt}.links.chicago.attachments.first`,
    },
  ],
  "GCP-VPN-009": [
    {
      mistake: "every VPN",
      edit: withVpn({ backup }),
      at: `${vpn}.backup`,
      value: "var.vpn_shared_secret_backup_1",
    },
  ],
};
