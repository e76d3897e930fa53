import { defineEnvironment } from "../../src/clouds";

/** Every kind of link to Google Cloud: over service providers in one region. */
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
      },
    },
  },
});
