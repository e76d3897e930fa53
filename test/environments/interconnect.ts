import type { AwsInterconnectInput } from "../../src/aws/interconnect/spec/schema";
import { defineEnvironment } from "../../src/clouds";

/** Every kind of link, on order and established, with a VPN and probes, on a virtual private gateway. */
export const virginiaInterconnect: AwsInterconnectInput = {
  gateway: { kind: "create", asn: 64512 },
  attachment: { kind: "virtual-private-gateway", gateway: { kind: "create", asn: 64513 } },
  receives: ["10.210.0.0/16", "198.51.100.0/24"],
  links: {
    primary: {
      kind: "dedicated",
      site: "EqDC2",
      speedGbps: 10,
      macsec: true,
      phase: {
        kind: "established",
        connectionId: "dxcon-fh6ayh1d",
        macsecKey: {
          secretArn:
            "arn:aws:secretsmanager:us-east-1:666666666666:secret:directconnect!prod/us-east-1/directconnect/0a1b",
          mode: "must_encrypt",
        },
        virtualInterfaces: {
          exchange: {
            vlan: 100,
            bgpAsn: 65_000,
            addresses: { amazon: "10.255.0.1/30", customer: "10.255.0.2/30" },
          },
        },
      },
    },
    second: {
      kind: "dedicated",
      site: "EqNY5",
      speedGbps: 10,
      carrier: "Equinix",
      phase: { kind: "ordered" },
    },
    feed: { kind: "lag", site: "CSVA1", speedGbps: 10, connections: 2, phase: { kind: "ordered" } },
    broker: {
      kind: "hosted",
      site: "EqDC2",
      speedMbps: 500,
      carrier: "Equinix",
      phase: {
        kind: "established",
        connectionId: "dxcon-fgkq2x7m",
        virtualInterfaces: { broker: { vlan: 320, bgpAsn: 65_010 } },
      },
    },
    drop: { kind: "hosted", site: "EqNY5", speedMbps: 50, carrier: "Equinix", phase: { kind: "ordered" } },
    shared: {
      kind: "adopted",
      site: "EqDC2",
      phase: {
        kind: "established",
        connectionId: "dxlag-fgsu9erb",
        virtualInterfaces: { dropcopy: { vlan: 210, bgpAsn: 65_020 } },
      },
    },
  },
  vpn: {
    colo: {
      address: "203.0.113.20",
      asn: 65_000,
      insideCidrs: { first: "169.254.10.0/30", second: "169.254.10.4/30" },
    },
  },
  probes: {
    gateway: { zone: "a", destination: "10.210.0.10", protocol: "tcp", port: 443 },
    loss: {
      zone: "a",
      tier: "private",
      destination: "198.51.100.9",
      protocol: "icmp",
      packetSizeBytes: 1400,
    },
  },
};

const keyArn = (id: string): string => `arn:aws:kms:eu-west-2:666666666666:key/${id}`;

/** Interconnects of a created network, with created gateways, and of an adopted one, with an adopted gateway. */
export default defineEnvironment({
  name: "interconnect",
  owner: { team: "low-latency", costCentre: "EQ-101", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 5 },
  state: { kind: "s3", bucket: "hft-interconnect-state", region: "us-west-2" },
  regions: {
    virginia: {
      cloud: "aws",
      role: "primary",
      region: "us-east-1",
      accountId: "666666666666",
      network: { kind: "create", cidr: "10.0.0.0/16", zones: { a: "use1-az4", b: "use1-az2" } },
      interconnect: virginiaInterconnect,
      cluster: {
        version: "1.35",
        api: { kind: "private", from: [] },
        access: { admins: ["arn:aws:iam::666666666666:role/platform"] },
      },
      pools: { general: { kind: "general", machines: ["m7i.2xlarge"], nodes: { min: 2, max: 4 } } },
    },
    london: {
      cloud: "aws",
      role: "standby",
      capacity: "none",
      region: "eu-west-2",
      accountId: "666666666666",
      network: {
        kind: "adopt",
        vpcId: "vpc-0a1b2c3d4e5f60718",
        cidr: "172.16.0.0/18",
        routeTables: ["rtb-0a1b2c3d4e5f60001", "rtb-0a1b2c3d4e5f60002"],
        subnets: {
          private: {
            a: {
              id: "subnet-0a1b2c3d4e5f60001",
              cidr: "172.16.0.0/20",
              zoneId: "euw2-az1",
              zoneName: "eu-west-2c",
            },
          },
          trading: {
            b: {
              id: "subnet-0a1b2c3d4e5f60003",
              cidr: "172.16.32.0/21",
              zoneId: "euw2-az2",
              zoneName: "eu-west-2a",
            },
          },
        },
        keys: {
          kind: "adopt",
          ebs: keyArn("11111111-1111-4111-8111-111111111111"),
          logs: keyArn("22222222-2222-4222-8222-222222222222"),
          secrets: keyArn("33333333-3333-4333-8333-333333333333"),
        },
      },
      interconnect: {
        gateway: { kind: "adopt", id: "8f1f2b34-1c2d-4e5f-8a9b-0c1d2e3f4a5b", asn: 64600 },
        attachment: { kind: "transit-gateway", gateway: { kind: "create", asn: 64514 } },
        allowedPrefixes: ["172.16.0.0/16", "172.16.0.0/18"],
        receives: ["10.220.0.0/16"],
        links: {
          slough: {
            kind: "dedicated",
            site: "EqLD5",
            speedGbps: 100,
            phase: {
              kind: "established",
              connectionId: "dxcon-fg5678ab",
              virtualInterfaces: { lse: { vlan: 410, bgpAsn: 65_000, mtu: 8500 } },
            },
          },
        },
        vpn: { docklands: { address: "203.0.113.30", asn: 4_200_000_100 } },
        probes: { lse: { zone: "b", destination: "10.220.1.1", protocol: "icmp" } },
      },
    },
  },
});
