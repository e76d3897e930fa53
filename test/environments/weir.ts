import { defineEnvironment } from "../../src/clouds";

const tenantId = "22222222-0000-4000-8000-000000000001";
const subscriptionId = "22222222-0000-4000-8000-000000000070";
const otherSubscriptionId = "22222222-0000-4000-8000-000000000071";
const hub = "22222222-0000-4000-8000-000000000099";
const racks = { cidr: "10.210.0.0/16", protocol: "all" } as const;
const macsecUrl = (name: string, version: string): string =>
  `https://hft-macsec.vault.azure.net/secrets/${name}/${version.padEnd(32, "0")}`;

/**
 * Every kind of link to Azure: circuits of providers and on a port pair in one region, in both phases and with VPNs
 * beside them; a circuit of another subscription in a network that exists in another; VPNs alone in a third.
 */
export default defineEnvironment({
  name: "weir",
  owner: { team: "links", costCentre: "LNK-401", alerts: ["links-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: {
    kind: "azurerm",
    resourceGroup: "hft-states",
    storageAccount: "hftweirstates",
    container: "weir",
    region: "westus3",
  },
  regions: {
    chicago: {
      cloud: "azure",
      role: "primary",
      location: "northcentralus",
      subscriptionId,
      tenantId,
      network: {
        kind: "create",
        cidr: "10.64.0.0/16",
        zones: { a: {} },
        from: { racks },
        to: { racks, brokers: { cidr: "10.220.0.0/16", protocol: "tcp", ports: { from: 9878, to: 9879 } } },
      },
      interconnect: {
        receives: ["10.210.0.0/16", "10.220.0.0/16"],
        ports: {
          aurora: {
            location: "Chicago",
            gbps: 100,
            phase: {
              kind: "established",
              macsec: {
                identity: `/subscriptions/${subscriptionId}/resourceGroups/macsec/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ports`,
                first: { name: macsecUrl("ckn1", "a1"), key: macsecUrl("cak1", "b1") },
                second: { name: macsecUrl("ckn2", "a2"), key: macsecUrl("cak2", "b2") },
              },
            },
          },
          spare: { location: "Chicago2", gbps: 10, encapsulation: "dot1q", phase: { kind: "ordered" } },
        },
        links: {
          orders: {
            kind: "direct",
            port: "aurora",
            bandwidthGbps: 10,
            tier: "Local",
            data: "unlimited",
            rateLimit: true,
            phase: {
              kind: "established",
              weight: 100,
              peering: {
                kind: "own",
                vlan: 100,
                peerAsn: 65_000,
                primary: "192.168.100.128/30",
                secondary: "192.168.100.132/30",
              },
            },
          },
          second: {
            kind: "provider",
            provider: "Megaport",
            location: "Chicago2",
            bandwidthMbps: 5000,
            phase: {
              kind: "established",
              weight: 50,
              peering: {
                kind: "own",
                vlan: 101,
                peerAsn: 65_000,
                primary: "192.168.100.136/30",
                secondary: "192.168.100.140/30",
                md5: false,
              },
            },
          },
          routed: {
            kind: "provider",
            provider: "AT&T NetBond",
            location: "Chicago",
            bandwidthMbps: 500,
            tier: "Premium",
            phase: { kind: "established", fastPath: false, peering: { kind: "carrier" } },
          },
          newyork: {
            kind: "provider",
            provider: "Equinix",
            location: "New York",
            bandwidthMbps: 1000,
            phase: { kind: "ordered" },
          },
          reserve: {
            kind: "direct",
            port: "spare",
            bandwidthGbps: 1,
            phase: { kind: "ordered" },
          },
        },
        vpn: {
          sites: {
            backup: {
              address: "203.0.113.20",
              peerAsn: 65_010,
              session: { kind: "private", peer: "10.210.250.1" },
            },
            cloud: {
              address: "203.0.113.30",
              peerAsn: 64_512,
              session: {
                kind: "link-local",
                peer: "169.254.21.1",
                first: "169.254.21.2",
                second: "169.254.21.6",
              },
              policy: { encryption: "AES256", ikeGroup: 14, pfsGroup: 14, lifetimeSeconds: 3600 },
              deadPeerSeconds: 9,
            },
          },
        },
      },
    },
    iowa: {
      cloud: "azure",
      role: "dr",
      capacity: "none",
      location: "centralus",
      subscriptionId: otherSubscriptionId,
      tenantId,
      network: {
        kind: "adopt",
        id: `/subscriptions/${otherSubscriptionId}/resourceGroups/network/providers/Microsoft.Network/virtualNetworks/trading`,
        zones: { a: { number: "1", physical: "centralus-az2" } },
        subnets: {
          private: { name: "nodes", cidr: "10.65.0.0/18" },
          gateway: { cidr: "10.65.64.0/27" },
        },
        keys: {
          kind: "adopt",
          disks: {
            encryptionSetId: `/subscriptions/${otherSubscriptionId}/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/trading`,
          },
        },
      },
      interconnect: {
        receives: ["10.210.0.0/16"],
        gateway: { kind: "create", sku: "ErGw2AZ" },
        links: {
          shared: {
            kind: "adopted",
            circuit: `/subscriptions/${hub}/resourceGroups/hub/providers/Microsoft.Network/expressRouteCircuits/chicago`,
            location: "Chicago",
            phase: { kind: "established", fastPath: false },
          },
        },
      },
    },
    texas: {
      cloud: "azure",
      role: "standby",
      capacity: "on-demand",
      location: "southcentralus",
      subscriptionId,
      tenantId,
      network: {
        kind: "create",
        cidr: "10.66.0.0/16",
        zones: { a: { number: "1", physical: "southcentralus-az2" } },
        from: { racks },
      },
      interconnect: {
        receives: ["10.210.0.0/16"],
        links: {},
        vpn: {
          asn: 65_020,
          sites: {
            backup: {
              address: "203.0.113.20",
              peerAsn: 65_010,
              session: { kind: "private", peer: "10.210.250.2" },
            },
          },
        },
      },
    },
  },
});
