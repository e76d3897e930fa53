import { TerraformResource } from "cdktf";
import { stackId } from "../../../src/core/stack-id";
import { BaseStack } from "../../../src/kit/base-stack";
import type { AddStacks } from "../../../stacks/build";
import type { TinyResolved } from "./tiny";

/** One stack for each region, with the door that leads to its rack. */
export const addTinyStacks: AddStacks<TinyResolved> = (scope, environment, build) => {
  for (const { cloud, name, door, tags } of Object.values(environment.regions)) {
    if (cloud !== "tiny") continue;
    build(() => {
      const id = stackId(environment.name, name, "network");
      const stack = new BaseStack(scope, id, { state: environment.state, provides: "a rack" });
      // cdktf's own class for it asks Terraform for its version at synth.
      const rack = new TerraformResource(stack, "rack", { terraformResourceType: "terraform_data" });
      rack.addOverride("input", { door, ...tags });
      stack.export({ door, rack_id: rack.getStringAttribute("id") });
      return stack;
    });
  }
};
