import type { ResolvedEnvironment } from "../src/clouds";
import { regionsOf } from "../src/environment/resolve";
import { addAwsStacks } from "./aws/stacks";
import { DnsStack } from "./dns-stack";
import { addAzureStacks } from "./azure/stacks";
import type { AddStacks } from "./build";
import { addGcpStacks } from "./gcp/stacks";

/** Adds every stack of an environment, cloud by cloud; then the names that lead to what these have. */
export const addStacks: AddStacks<ResolvedEnvironment> = (scope, environment, build) => {
  const { regions, dns } = environment;
  addAwsStacks(scope, { ...environment, regions: regionsOf(regions, "aws") }, build);
  addGcpStacks(scope, { ...environment, regions: regionsOf(regions, "gcp") }, build);
  addAzureStacks(scope, { ...environment, regions: regionsOf(regions, "azure") }, build);
  if (dns !== undefined) build(() => new DnsStack(scope, environment, dns));
};
