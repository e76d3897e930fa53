import { defineEnvironment } from "../../src/clouds";

export default defineEnvironment({
  name: "minimal",
  owner: { team: "research", costCentre: "RS-001", alerts: [] },
  regions: {
    tokyo: {
      cloud: "aws",
      role: "sandbox",
      region: "ap-northeast-1",
      accountId: "444444444444",
      network: { kind: "create", cidr: "10.60.0.0/16", zones: { a: "apne1-az1", c: "apne1-az4" } },
    },
  },
});
