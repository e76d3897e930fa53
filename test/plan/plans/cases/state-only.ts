import { isList, isObject, type Json, type JsonObject } from "../../../../src/core/json";
import { plainStack, type PlanCase } from "../case";

const moved = (from: string, to: string): JsonObject => ({
  from: `terraform_data.${from}`,
  to: `terraform_data.${to}`,
});

/** What changes in the state and not in what runs: forgotten, moved, imported; and an object left over from a replacement. */
export const stateOnly: PlanCase = {
  name: "state-only",
  stacks: [
    {
      name: "production-virginia-compute",
      before: plainStack({
        legacy: { input: "handed to the desk" },
        engine: { input: "engine" },
        gateway: { input: 1 },
        replaced: { input: "new" },
      }),
      inState: (state) => ({ ...state, resources: (state["resources"] as readonly Json[]).map(withDeposed) }),
      after: plainStack(
        { engine_a: { input: "engine" }, gateway_a: { input: 2 }, replaced: { input: "new" }, adopted: {} },
        {
          removed: [{ from: "terraform_data.legacy", lifecycle: { destroy: false } }],
          moved: [moved("engine", "engine_a"), moved("gateway", "gateway_a")],
          import: [{ to: "terraform_data.adopted", id: "4711" }],
        },
      ),
    },
  ],
};

/** A replacement whose old object could not be deleted. */
function withDeposed(resource: Json): Json {
  if (!isObject(resource) || resource["name"] !== "replaced" || !isList(resource["instances"]))
    return resource;
  const [instance] = resource["instances"];
  const old = isObject(instance) ? { ...instance, deposed: "0123abcd" } : {};
  return { ...resource, instances: [...resource["instances"], old] };
}
