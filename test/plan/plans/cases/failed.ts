import { plainStack, type PlanCase } from "../case";

/** A stack that Terraform refuses, one that needs it, and one that does not. */
export const failed: PlanCase = {
  name: "failed",
  stacks: [
    {
      name: "production-virginia-network",
      after: plainStack(
        {
          vpc: {
            input: "${var.cidr}",
            lifecycle: {
              precondition: [
                {
                  condition: '${can(cidrnetmask(var.cidr)) && endswith(var.cidr, "/16")}',
                  error_message: "The block ${var.cidr} is no /16.\n\nAsk the network team for another.",
                },
              ],
            },
          },
        },
        { variable: { cidr: { type: "string", default: "10.0.0.0/20" } } },
      ),
    },
    {
      name: "production-virginia-data",
      needs: ["production-virginia-network"],
      after: plainStack({ a: {} }),
    },
    {
      name: "production-oregon-data",
      before: plainStack({ archive: { input: 1 }, copy: { input: "x" } }),
      after: plainStack({ archive: { input: 2 } }),
    },
  ],
};
