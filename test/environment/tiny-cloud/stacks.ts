import { DataResource } from "cdktf";
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
      const { id: rackId } = new DataResource(stack, "rack", { input: { door, ...tags } });
      stack.export({ door, rack_id: rackId });
      return stack;
    });
  }
};
