import { defineEnvironment } from "../src/clouds";

export default defineEnvironment({
  name: "development",
  owner: { team: "low-latency", costCentre: "EQ-103", alerts: [] },
  regions: {
    virginia: {
      cloud: "aws",
      role: "sandbox",
      region: "us-east-1",
      accountId: "333333333333",
      network: {
        kind: "create",
        cidr: "10.40.0.0/16",
        zones: { a: "use1-az4", b: "use1-az2" },
        nat: { kind: "single", zone: "a" },
        interfaceEndpoints: false,
      },
      cluster: {
        version: "1.35",
        api: { kind: "private", from: ["10.200.8.0/24"] },
        access: { admins: ["arn:aws:iam::333333333333:role/developer"] },
        deletionProtection: false,
      },
      pools: {
        engine: {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              machine: "c7i.4xlarge",
              nodes: 1,
              spare: 0,
              zone: "a",
              placement: { kind: "none", reason: "one node has no neighbour to be close to" },
              image: { kind: "al2023", release: "1.35.6-20260714" },
              tuning: { preset: "tradingEngine" },
            },
          },
        },
        general: { kind: "general", machines: ["m7i.large"], nodes: { min: 1, max: 3 } },
      },
    },
  },
});
