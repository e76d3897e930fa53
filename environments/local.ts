import { defineEnvironment } from "../src/clouds";

/**
 * The same region on an AWS emulator on this machine: no account, no cost, no credentials. `npm run local:up`
 * starts one and applies this.
 *
 * What differs from production for the emulator's sake says so; what the emulator takes but forgets is listed in
 * `tools/local/emulator-gaps.ts`.
 */
export default defineEnvironment({
  name: "local",
  owner: { team: "low-latency", costCentre: "EQ-103", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  regions: {
    virginia: {
      cloud: "aws",
      role: "sandbox",
      region: "us-east-1",
      accountId: "000000000000",
      emulator: { endpoint: "http://127.0.0.1:4566" },
      network: {
        kind: "create",
        cidr: "10.0.0.0/16",
        // The emulator's own pairs of zone id and zone name; a subnet asked for by another id is replaced each time.
        zones: { a: "use1-az1", b: "use1-az2" },
        nat: { kind: "single", zone: "a" },
      },
      cluster: {
        version: "1.35",
        api: { kind: "private", from: [] },
        access: { admins: ["arn:aws:iam::000000000000:role/platform"] },
        deletionProtection: false,
        // Without vpc-cni and aws-ebs-csi-driver: they take their permissions by Pod Identity, and the emulator's
        // answer to an add-on with an association cannot be read by the provider.
        addons: { "kube-proxy": {}, "eks-pod-identity-agent": {}, coredns: {} },
      },
      pools: {
        engine: {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              machine: "c7i.16xlarge",
              nodes: 2,
              spare: 0,
              zone: "a",
              placement: { kind: "cluster" },
              image: { kind: "al2023", release: "1.35.6-20260714" },
              tuning: { preset: "tradingEngine" },
            },
          },
        },
        general: { kind: "general", machines: ["m7i.large"], nodes: { min: 1, max: 2 } },
      },
      fleets: {
        gateway: {
          active: "a",
          zone: "a",
          addresses: { kind: "slot", slot: 0 },
          serviceHosts: { orders: { host: 0, member: "one" } },
          from: { clients: { cidr: "10.210.4.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } } },
          generations: {
            a: {
              machine: "c7i.16xlarge",
              members: { one: { host: 8 }, two: { host: 9 } },
              spare: 0,
              placement: { kind: "cluster" },
              image: { kind: "ami", id: "ami-0a1b2c3d4e5f60718" },
              tuning: { preset: "tradingEngine" },
            },
          },
        },
      },
      ingress: {
        orders: {
          zones: ["a", "b"],
          from: ["10.210.4.0/24"],
          listener: { kind: "tcp", port: 443 },
          target: { port: 8443, health: { port: 8080 } },
        },
      },
      database: {
        kind: "primary",
        version: "17.6",
        machine: "db.r7i.2xlarge",
        storage: { type: "io2", sizeGiB: 400, iops: 12_000 },
        insights: "advanced",
        deletionProtection: false,
      },
      cache: {
        engine: { kind: "valkey", version: "8.1" },
        machine: "cache.r7g.large",
        nodes: 2,
        // Without channels: the emulator's answer has their & unescaped, so that the provider cannot read it.
        users: { engine: { keys: ["orders:*"] }, risk: { commands: ["+@read"] } },
      },
      buckets: {
        marketdata: {
          kind: "data",
          archive: [{ to: "STANDARD_IA", afterDays: 30 }],
          lock: { kind: "governance", days: 1 },
          backup: true,
        },
        flowlogs: { kind: "flow-logs", expireDays: 30 },
      },
      images: { kind: "home", repositories: { engine: { keep: 20 } } },
      backup: {
        // Without a lock and without restore tests: the emulator knows neither.
        lock: { kind: "none" },
        plan: {
          daily: { every: "day", retentionDays: 35, pointInTime: true },
          monthly: { every: "month", retentionDays: 400 },
        },
      },
      // Pagers are told over https, and the emulator confirms no such subscription.
      monitoring: { allowanceNamespace: "CWAgent" },
    },
  },
  // Without a search for anomalies and without tags in the bill: the emulator has no Cost Explorer.
  aws: { cost: { monthlyUsd: 100 } },
});
