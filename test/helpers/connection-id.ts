import type { JsonObject } from "./synthesized";

/** A made-up state of a stack with one port, whose id is of the form that Direct Connect gives out. */
export function withConnectionId(state: JsonObject, connectionId: string): JsonObject {
  const [connection] = (state["resources"] as readonly JsonObject[]).filter(
    ({ type }) => type === "aws_dx_connection",
  );
  const [instance] = connection?.["instances"] as readonly { readonly attributes: JsonObject }[];
  const madeUp = JSON.stringify(instance?.attributes["id"]);
  return JSON.parse(JSON.stringify(state).replaceAll(madeUp, JSON.stringify(connectionId))) as JsonObject;
}
