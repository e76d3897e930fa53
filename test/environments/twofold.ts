import { defineEnvironment } from "../../src/clouds";

/** One region in each cloud: nothing but what must be stated. */
export default defineEnvironment({
  name: "twofold",
  owner: { team: "research", costCentre: "RS-002", alerts: [] },
  regions: {
    ashburn: {
      cloud: "aws",
      role: "sandbox",
      region: "us-east-1",
      accountId: "777777777777",
      network: { kind: "create", cidr: "10.90.0.0/16", zones: { a: "use1-az4" } },
    },
    frankfurt: {
      cloud: "gcp",
      role: "sandbox",
      region: "europe-west3",
      projectId: "hft-twofold",
      projectNumber: "777777777777",
      network: { kind: "create", cidr: "10.91.0.0/16", zones: { a: "europe-west3-a" } },
    },
  },
});
