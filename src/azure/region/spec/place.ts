/** Where a region's resources lie; ids follow from it before anything exists. */
export interface RegionPlace {
  /** Begins every name, for example `hft-production-texas`. */
  readonly prefix: string;
  /** Azure's name of the region, for example `southcentralus`. */
  readonly location: string;
  readonly subscriptionId: string;
}
