import type { Parts } from "./picture";

/** What a cloud draws of its regions, each resolved by it. */
export interface Drawing<Region = never, Shared = never> {
  /** Name of the cloud as people write it, for example `Google Cloud`. */
  readonly title: string;
  /** The cloud's own name of a region, for example `us-central1`. */
  placeOf(region: Region): string;
  /** The network of a region with its tiers and zones, and what is in the region and leads to it. */
  region(region: Region): Parts;
  /** Draws what the environment has once in the cloud. @default nothing of it is drawn */
  shared?(shared: Shared): Parts;
}
