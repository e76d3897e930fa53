import type { JsonObject } from "../../src/core/json";

type Change = (instance: JsonObject) => JsonObject;

/** A made-up state in which every resource of a type has these attributes, as a cloud would have given them out. */
export function withAttributes(state: JsonObject, type: string, attributes: JsonObject): JsonObject {
  return changed(state, type, (instance) => ({
    ...instance,
    attributes: { ...(instance["attributes"] as JsonObject), ...attributes },
  }));
}

/**
 * A made-up state in which an attribute of the first block of a name came from a sensitive variable, as Terraform notes
 * it: without the note it plans an update that changes nothing.
 */
export function withSecret(state: JsonObject, type: string, block: string, attribute: string): JsonObject {
  const path = [
    { type: "get_attr", value: block },
    { type: "index", value: { value: 0, type: "number" } },
    { type: "get_attr", value: attribute },
  ];
  return changed(state, type, (instance) => ({ ...instance, sensitive_attributes: [path] }));
}

function changed(state: JsonObject, type: string, change: Change): JsonObject {
  const resources = (state["resources"] as readonly JsonObject[]).map((resource) =>
    resource["type"] === type
      ? { ...resource, instances: (resource["instances"] as readonly JsonObject[]).map(change) }
      : resource,
  );
  return { ...state, resources };
}
