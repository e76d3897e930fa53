import { plainStack, type PlanCase } from "../case";

const vpc = { vpc: { input: "10.0.0.0/16" } };

/** A change of outputs alone, which other stacks read once it is applied. */
export const outputs: PlanCase = {
  name: "outputs",
  stacks: [
    {
      name: "production-virginia-network",
      before: plainStack(vpc),
      inState: (state) => ({
        ...state,
        outputs: {
          cidr: { value: "10.0.0.0/16", type: "string" },
          old: { value: "x", type: "string" },
          zones: { value: 2, type: "number" },
        },
      }),
      after: plainStack(vpc, {
        output: { cidr: { value: "10.0.0.0/16" }, zones: { value: 3 }, egress: { value: ["203.0.113.7"] } },
      }),
    },
  ],
};
