import type { JsonObject } from "../../core/json";

/** What one step made of a stack, and a sentence for each thing it changed. */
export interface Transformed {
  readonly stack: JsonObject;
  readonly changes: readonly string[];
}
