import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";

/** Where the parts of an interconnect lie. */
export interface LinkPlace {
  readonly place: RegionPlace;
  readonly home: Home;
  /** Whether the region has availability zones, over which gateways are spread. */
  readonly zonal: boolean;
  /** Whether Terraform refuses to destroy and to replace what carries packets or stands behind an order. */
  readonly protect: boolean;
}
