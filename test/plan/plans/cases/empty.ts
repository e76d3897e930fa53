import { plainStack, type PlanCase } from "../case";

const network = plainStack({ vpc: { input: "10.0.0.0/16" } });
const data = plainStack({ database: { input: "17.9" } });

export const empty: PlanCase = {
  name: "empty",
  stacks: [
    { name: "production-virginia-network", before: network, after: network },
    { name: "production-virginia-data", before: data, after: data },
  ],
  report: {
    unaffected: ["production-state", "production-virginia-compute", "production-oregon-network"],
    commit: "2f4c1e9a7b3d5f6081a2b3c4d5e6f7a8b9c0d1e2",
    run: "https://github.example.com/trading/infrastructure/actions/runs/4711",
  },
};
