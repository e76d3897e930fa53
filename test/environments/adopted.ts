import { defineEnvironment } from "../../src/clouds";

const key = (id: string): string => `arn:aws:kms:eu-west-2:555555555555:key/${id}`;

/** A region in a network, with keys and roles, that the firm has had for years. */
export default defineEnvironment({
  name: "adopted",
  owner: { team: "fx", costCentre: "FX-007", alerts: ["fx-alerts@hft-trading.example.com"] },
  sessions: [
    {
      venue: "fx",
      days: "24x7",
      leastBad: { timezone: "Europe/London", day: "sat", start: "10:00", durationHours: 4 },
    },
  ],
  changeWindow: { timezone: "Europe/London", day: "sat", start: "10:00", durationHours: 4 },
  objectives: { rpoSeconds: 60, rtoMinutes: 30, decisionMinutes: 10 },
  state: { kind: "s3", bucket: "fx-terraform-state", region: "eu-west-1" },
  tags: { CostCenter: "FX-7", desk: "fx" },
  regions: {
    london: {
      cloud: "aws",
      role: "primary",
      region: "eu-west-2",
      tags: { desk: "fx-london" },
      accountId: "555555555555",
      roles: { plan: "arn:aws:iam::555555555555:role/plan", apply: "arn:aws:iam::555555555555:role/apply" },
      network: {
        kind: "adopt",
        vpcId: "vpc-0a1b2c3d4e5f60718",
        cidr: "172.16.0.0/18",
        subnets: {
          private: {
            a: {
              id: "subnet-0a1b2c3d4e5f60001",
              cidr: "172.16.0.0/20",
              zoneId: "euw2-az1",
              zoneName: "eu-west-2c",
            },
            b: {
              id: "subnet-0a1b2c3d4e5f60002",
              cidr: "172.16.16.0/20",
              zoneId: "euw2-az2",
              zoneName: "eu-west-2a",
            },
          },
          trading: {
            a: {
              id: "subnet-0a1b2c3d4e5f60003",
              cidr: "172.16.32.0/21",
              zoneId: "euw2-az1",
              zoneName: "eu-west-2c",
            },
          },
        },
        egressAddresses: ["203.0.113.10", "203.0.113.11"],
        services: "172.30.0.0/16",
        keys: {
          kind: "adopt",
          ebs: key("11111111-1111-4111-8111-111111111111"),
          logs: key("22222222-2222-4222-8222-222222222222"),
          secrets: key("33333333-3333-4333-8333-333333333333"),
        },
      },
      cluster: {
        version: "1.35",
        api: { kind: "public", allow: ["8.8.4.0/24"] },
        access: { admins: ["arn:aws:iam::555555555555:role/teams/fx-platform"] },
        addons: {
          "vpc-cni": { version: "v1.21.1-eksbuild.1" },
          "kube-proxy": {},
          "eks-pod-identity-agent": {},
          coredns: {},
        },
        tuner: {
          image: `555555555555.dkr.ecr.eu-west-2.amazonaws.com/hft-tune@sha256:${"0123456789abcdef".repeat(4)}`,
        },
      },
      pools: {
        engine: {
          kind: "trading",
          active: "b",
          generations: {
            a: {
              machine: "c6i.32xlarge",
              nodes: 2,
              zone: "a",
              placement: { kind: "partition", partitions: 2 },
              image: { kind: "al2023", release: "1.35.6-20260625" },
              tuning: { preset: "marketData", smt: "off" },
              efa: true,
            },
            b: {
              machine: "c6in.32xlarge",
              nodes: 2,
              zone: "a",
              placement: { kind: "spread" },
              image: { kind: "al2023", release: "1.35.6-20260714" },
              tuning: { preset: "tradingEngine", sysctls: { "vm.stat_interval": "120" } },
              volume: { sizeGiB: 200, iops: 16_000, throughputMiBps: 1000 },
              efa: true,
            },
          },
        },
        pricing: {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              machine: "c7i.16xlarge",
              nodes: 2,
              zone: "a",
              placement: { kind: "cluster" },
              image: { kind: "bottlerocket", release: "1.52.0-18d04e52", kubernetes: "1.35" },
              tuning: { preset: "balanced" },
            },
          },
        },
        general: { kind: "general", machines: ["m7g.2xlarge"], nodes: { min: 2, max: 6 } },
      },
    },
  },
});
