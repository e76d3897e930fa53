import { takesTraffic } from "../../accelerator/spec/endpoints";
import type { Accelerator } from "../../accelerator/spec/schema";
import { takesWrites } from "../../database/spec/database";
import type { Database } from "../../database/spec/schema";
import { standsBy, type RegionRole } from "../../../environment/region";

/**
 * Returns whether the targets of a region's load balancers should serve. In a region that stands by they serve after a
 * promotion: once its database takes writes, or, without a database, once the accelerator sends it traffic.
 */
export function inService(
  name: string,
  { role, database }: { readonly role: RegionRole; readonly database?: Database | undefined },
  accelerator: Accelerator | undefined,
): boolean {
  if (!standsBy(role)) return true;
  if (database !== undefined) return takesWrites(database);
  const endpoint = accelerator?.endpoints[name];
  return endpoint !== undefined && takesTraffic(endpoint.state);
}
