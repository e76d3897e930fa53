import { mapValues } from "../../../core/map-values";
import { builtOnFailover } from "../../../environment/failover";
import type { AzureRegion } from "../../region/spec/schema";

/** The regions of one environment in Azure, by name. */
export type AzureRegions = Readonly<Record<string, AzureRegion>>;

/** The regions of an environment after every standby region has taken over. */
export function afterFailover(regions: AzureRegions): AzureRegions {
  return mapValues(regions, builtOnFailover);
}
