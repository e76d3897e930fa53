/** The instance whose alarms are meant. */
export interface WatchedInstance {
  /** Its name, for example `hft-production-iowa-cache`. */
  readonly instance: string;
  readonly projectId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
}

/** Points come every minute; five of them are one value, so that none is missed. */
export const periodSeconds = 300;
