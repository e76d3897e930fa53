import { defineEnvironment } from "../../src/clouds";

/** Every kind of link to Google Cloud: over service providers in one region, over connections of its own in another, with VPNs in both. */
export default defineEnvironment({
  name: "junction",
  owner: { team: "links", costCentre: "LNK-301", alerts: ["links-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: { kind: "gcs", bucket: "hft-junction-state", region: "us-west1" },
  reserved: {
    racks: { cidr: "10.210.0.0/16", purpose: "racks in Chicago and New York" },
    brokers: { cidr: "10.220.0.0/16", purpose: "brokers" },
  },
  regions: {
    iowa: {
      cloud: "gcp",
      role: "primary",
      region: "us-central1",
      projectId: "hft-junction-prod",
      projectNumber: "777777777777",
      monitoring: {},
      network: {
        kind: "create",
        cidr: "10.90.0.0/16",
        zones: { a: "us-central1-a", b: "us-central1-b" },
        mtu: 1500,
        from: { racks: { cidr: "10.210.0.0/16", protocol: "all" } },
        to: { racks: { cidr: "10.210.0.0/16", protocol: "all" } },
      },
      interconnect: {
        advertises: { kind: "subnets", also: ["10.90.48.0/20", "199.36.153.4/30"] },
        receives: ["10.210.0.0/16", "10.220.0.0/16"],
        links: {
          chicago: {
            kind: "partner",
            partner: "Equinix",
            metro: "Chicago",
            attachments: {
              first: { encryption: { kind: "none", mtu: 1500 } },
              second: { encryption: { kind: "none", mtu: 1500 } },
            },
            phase: { kind: "active" },
          },
          newyork: {
            kind: "partner",
            partner: "Megaport",
            metro: "New York",
            attachments: {
              first: { encryption: { kind: "ipsec", addresses: "10.255.1.0/29" } },
              second: { encryption: { kind: "ipsec", addresses: "10.255.1.8/29" } },
            },
            phase: { kind: "ordered" },
          },
        },
        vpn: {
          backup: {
            kind: "internet",
            addresses: ["203.0.113.20", "203.0.113.21"],
            peerAsn: 65_000,
            priority: 1000,
            sessions: "169.254.20.0/29",
          },
        },
      },
    },
    virginia: {
      cloud: "gcp",
      role: "dr",
      capacity: "none",
      region: "us-east4",
      projectId: "hft-junction-dr",
      projectNumber: "888888888888",
      monitoring: {},
      network: {
        kind: "create",
        cidr: "10.91.0.0/16",
        zones: { a: "us-east4-a", b: "us-east4-b" },
        mtu: 8896,
        from: { racks: { cidr: "10.210.0.0/16", protocol: "all" } },
        to: { racks: { cidr: "10.210.0.0/16", protocol: "all" } },
      },
      interconnect: {
        asn: 64_620,
        advertises: { kind: "only", blocks: ["10.91.0.0/16"] },
        receives: ["10.210.0.0/16"],
        links: {
          ashburn1: {
            kind: "dedicated",
            location: "iad-zone1-1",
            circuitGbps: 10,
            circuits: 2,
            customerName: "Example Trading LLC",
            nocContact: "noc@hft-trading.example.com",
            macsec: true,
            phase: {
              kind: "established",
              circuitId: "Interconnect-77-0",
              macsecKeys: {
                keys: { spring: { from: "2027-03-06T12:00:00Z" }, winter: { from: "2026-11-28T12:00:00Z" } },
                enabled: true,
                mode: "must_encrypt",
              },
              attachments: {
                orders: {
                  bandwidthMbps: 10_000,
                  vlan: 100,
                  peerAsn: 65_000,
                  priority: 0,
                  encryption: { kind: "none", mtu: 8896 },
                  sessionBlocks: ["169.254.30.0/28"],
                },
                secret: {
                  bandwidthMbps: 5000,
                  vlan: 101,
                  peerAsn: 65_001,
                  encryption: { kind: "ipsec", addresses: "10.255.2.0/29" },
                },
              },
            },
          },
          ashburn2: {
            kind: "dedicated",
            location: "iad-zone2-1",
            circuitGbps: 10,
            customerName: "Example Trading LLC",
            nocContact: "noc@hft-trading.example.com",
            phase: {
              kind: "established",
              circuitId: "Interconnect-78-0",
              attachments: {
                orders: {
                  bandwidthMbps: 5000,
                  vlan: 100,
                  peerAsn: 65_000,
                  priority: 200,
                  encryption: { kind: "none", mtu: 8896 },
                  detection: { kind: "bfd", starts: "passive", intervalMs: 2000, multiplier: 8 },
                },
                secret: {
                  bandwidthMbps: 5000,
                  vlan: 101,
                  peerAsn: 65_001,
                  encryption: { kind: "ipsec", addresses: "10.255.2.8/29" },
                },
              },
            },
          },
          newyork: {
            kind: "dedicated",
            location: "lga-zone1-36",
            circuitGbps: 100,
            customerName: "Example Trading LLC",
            nocContact: "noc@hft-trading.example.com",
            macsec: true,
            phase: { kind: "ordered" },
          },
          shared: {
            kind: "adopted",
            interconnect: "projects/hft-network-host/global/interconnects/reston-2",
            location: "iad-zone2-5467",
            phase: {
              kind: "established",
              attachments: {
                feed: {
                  bandwidthMbps: 500,
                  vlan: 300,
                  peerAsn: 65_010,
                  md5: false,
                  detection: { kind: "none" },
                  encryption: { kind: "none", mtu: 8896 },
                },
              },
            },
          },
        },
        vpn: {
          inside: {
            kind: "interconnect",
            first: { link: "ashburn1", attachment: "secret" },
            second: { link: "ashburn2", attachment: "secret" },
            addresses: ["10.210.250.1", "10.210.250.2"],
            peerAsn: 65_001,
            sessions: "169.254.21.0/29",
          },
          cloud: {
            kind: "internet",
            addresses: ["203.0.113.30", "203.0.113.31", "203.0.113.32", "203.0.113.33"],
            peerAsn: 65_020,
            sessions: "169.254.22.0/28",
          },
        },
      },
    },
  },
});
