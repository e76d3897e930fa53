import type { vpnRules } from "../../../../src/azure/interconnect/spec/vpn-rules";
import type { CasesOf } from "../../../problems/case";
import {
  interconnectAt,
  linkLocalSite,
  site,
  withInterconnect,
  withSites,
  withVpn,
  type SiteInput,
} from "../interconnects";

const vpn = `${interconnectAt}.vpn`;

const manySites = (count: number): Record<string, SiteInput> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `s${index}`,
      {
        ...site,
        address: `203.0.113.${index + 1}`,
        session: { kind: "private" as const, peer: `10.210.250.${index + 1}` },
      },
    ]),
  );

export const vpnCases: CasesOf<keyof (typeof vpnRules)["problems"]> = {
  "AZURE-VPN-001": [
    {
      mistake: "an ASN of Azure's on the other side",
      edit: withSites({ backup: { ...site, peerAsn: 65_517 } }),
      at: `${vpn}.sites.backup.peerAsn`,
    },
    {
      mistake: "an ASN of documentation's on Azure's side",
      edit: withInterconnect({ links: {}, vpn: { asn: 64_500, sites: { backup: site } } }),
      at: `${vpn}.asn`,
      remedy: "65515",
    },
  ],
  "AZURE-VPN-002": [
    {
      mistake: "one ASN for both sides",
      edit: withInterconnect({ links: {}, vpn: { asn: 65_010, sites: { backup: site } } }),
      at: `${vpn}.sites.backup.peerAsn`,
      value: "65010, also of Azure's side",
    },
  ],
  "AZURE-VPN-003": [
    {
      mistake: "an ASN of the firm's own beside ExpressRoute",
      edit: withVpn({ asn: 65_020 }),
      at: `${vpn}.asn`,
      value: "65020",
    },
  ],
  "AZURE-VPN-004": [
    {
      mistake: "the device's address behind NAT",
      edit: withSites({ backup: { ...site, address: "192.168.0.1" } }),
      at: `${vpn}.sites.backup.address`,
      value: "192.168.0.1",
    },
  ],
  "AZURE-VPN-005": [
    {
      mistake: "an address of AWS's block on Azure's side",
      edit: withSites({
        backup: {
          ...linkLocalSite,
          session: { kind: "link-local", peer: "169.254.6.1", first: "169.254.6.2", second: "169.254.21.6" },
        },
      }),
      at: `${vpn}.sites.backup.session.first`,
      value: "169.254.6.2",
    },
    {
      mistake: "one address for both instances",
      edit: withSites({
        backup: {
          ...linkLocalSite,
          session: {
            kind: "link-local",
            peer: "169.254.21.1",
            first: "169.254.21.2",
            second: "169.254.21.2",
          },
        },
      }),
      at: `${vpn}.sites.backup.session.second`,
      value: "169.254.21.2, also of Azure's first instance",
    },
    {
      mistake: "the device with an address of a rack",
      edit: withSites({
        backup: {
          ...linkLocalSite,
          session: { kind: "link-local", peer: "10.210.0.1", first: "169.254.21.2", second: "169.254.21.6" },
        },
      }),
      at: `${vpn}.sites.backup.session.peer`,
    },
  ],
  "AZURE-VPN-006": [
    {
      mistake: "the session to the device's public address",
      edit: withSites({ backup: { ...site, session: { kind: "private", peer: "203.0.113.20" } } }),
      at: `${vpn}.sites.backup.session.peer`,
      value: "203.0.113.20, its public address",
    },
    {
      mistake: "the session to an address of the network",
      edit: withSites({ backup: { ...site, session: { kind: "private", peer: "10.3.0.4" } } }),
      at: `${vpn}.sites.backup.session.peer`,
      value: "10.3.0.4, in 10.3.0.0/16",
    },
  ],
  "AZURE-VPN-007": [
    {
      mistake: "every office on a gateway for a few",
      edit: withVpn({ sites: manySites(16) }),
      at: `${vpn}.sku`,
      value: "32 tunnels, of VpnGw2AZ at most 30",
    },
  ],
  "AZURE-VPN-008": [
    {
      mistake: "a shared key in a state that everybody reads",
      edit: withVpn(),
      at: `${vpn}.sites.backup`,
      value: "var.vpn_shared_key_backup",
    },
  ],
  "AZURE-VPN-009": [
    {
      mistake: "one device under two names",
      edit: withSites({
        backup: site,
        other: { ...site, session: { kind: "private", peer: "10.210.250.2" } },
      }),
      at: `${vpn}.sites.other.address`,
      value: "203.0.113.20, also of backup",
    },
  ],
};
