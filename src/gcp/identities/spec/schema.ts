import { object, type Parsed, type Stated } from "../../../core/primitives";
import { projectId, projectNumber } from "../../region/spec/primitives";

/**
 * What the jobs of the `pipeline` sign in as: two service accounts without a key, one to plan and one to apply, and a
 * workload identity pool that trusts the pipeline's tokens.
 */
export const identitiesSchema = object({
  /** The project of pool and service accounts, best one without a region: in it no pipeline changes anything. */
  projectId,
  /** Number of the project: the jobs are named by it. */
  projectNumber,
});

export type IdentitiesInput = Stated<typeof identitiesSchema>;
export type Identities = Parsed<typeof identitiesSchema>;
