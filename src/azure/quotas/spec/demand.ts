import type { JsonObject } from "../../../core/json";

/** What one resource takes of one quota. */
export interface Amount {
  /** A name in `src/azure/catalog/data/quotas.json`. */
  readonly quota: string;
  readonly amount: number;
  /** The name by which Azure counts it, of a quota that each series of machines has for itself. */
  readonly family?: string;
}

/** What the resources of one type take. A new type of resource joins by a row. */
export interface Demand {
  readonly type: string;
  /** @param resource its arguments, as Terraform takes them */
  readonly demands: (resource: JsonObject) => readonly Amount[];
}
