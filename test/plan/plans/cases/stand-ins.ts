import { plainStack, type PlanCase } from "../case";

const output = (value: string) => ({ value: `\${${value}}` });
const network = (zones: number, route: string) =>
  plainStack(
    { vpc: { input: zones, triggers_replace: route } },
    { output: { id: output("terraform_data.vpc.id"), zones: output("terraform_data.vpc.input") } },
  );
const read = "data.terraform_remote_state.production-virginia-network.outputs";
const compute = (machine: string) =>
  plainStack(
    {
      cluster: { input: "1.35", triggers_replace: `\${${read}.id}` },
      routes: { input: `\${${read}.id}` },
      spread: { input: `\${${read}.zones}` },
      engine: { input: machine, triggers_replace: machine },
    },
    {
      data: {
        terraform_remote_state: {
          "production-virginia-network": { backend: "local", config: { path: "network.tfstate" } },
        },
      },
    },
  );

/** A stack that reads outputs of one that is not applied yet: what is certain, and what only may be. */
export const standIns: PlanCase = {
  name: "stand-ins",
  stacks: [
    {
      name: "production-virginia-network",
      before: network(2, "first"),
      after: network(3, "second"),
    },
    {
      name: "production-virginia-compute",
      before: compute("c7i.metal-24xl"),
      after: compute("c7i.metal-48xl"),
      needs: ["production-virginia-network"],
    },
  ],
};
