import { defineEnvironment } from "../src/config/define-environment";

/**
 * The same region on an AWS emulator on this machine: no account, no cost, no credentials. `npm run local:up`
 * starts one and applies this.
 *
 * What differs from production for the emulator's sake says so; what the emulator takes but forgets is listed in
 * `tools/local/emulator-gaps.ts`.
 */
export default defineEnvironment({
  name: "local",
  owner: { team: "low-latency", costCentre: "EQ-103", alerts: [] },
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
    },
  },
});
