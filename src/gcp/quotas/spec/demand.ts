import type { Resource } from "./resource";

/** What one resource takes of one quota. */
export interface Amount {
  /** A name in `src/gcp/catalog/data/quotas.json`. */
  readonly quota: string;
  readonly amount: number;
  /** What the quota is counted for, where that is not the region or the project: a series of machines. */
  readonly per?: string;
}

/** What the resources of one type take. A new type of resource joins by a row. */
export interface Demand {
  readonly type: string;
  readonly demands: (resource: Resource) => readonly Amount[];
}
