import type { Resource } from "./resource";

/** What one resource takes of one quota. */
export interface Amount {
  /** A name in `src/aws/catalog/data/quotas.json`. */
  readonly quota: string;
  readonly amount: number;
  /** What the quota is counted for, where that is not the region: a zone's id, the identity of a cluster. */
  readonly per?: string;
}

/** What the resources of one type take. A new type of resource joins by a row. */
export interface Demand {
  readonly type: string;
  readonly demands: (resource: Resource) => readonly Amount[];
}
