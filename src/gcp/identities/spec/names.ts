import { environmentPrefix } from "../../../environment/context";
import { resourceName } from "../../region/spec/names";
import type { Identities } from "./schema";

export type Operation = "plan" | "apply";

/** Returns the id of the pool in which an environment's pipeline is known. */
export function poolId(environment: string): string {
  return resourceName("identityPool", environmentPrefix(environment));
}

/** Returns the name of the service account of an operation. */
export function serviceAccountName(environment: string, operation: Operation): string {
  return resourceName("serviceAccount", environmentPrefix(environment), operation);
}

/** Returns the jobs of an operation, as IAM names them. */
export function jobsOf({ projectNumber }: Identities, environment: string, operation: Operation): string {
  const pool = `projects/${projectNumber}/locations/global/workloadIdentityPools/${poolId(environment)}`;
  return `principalSet://iam.googleapis.com/${pool}/attribute.operation/${operation}`;
}
