/**
 * The regions to which AWS Health sends events that belong to no region, such as IAM's: the first, and its backup.
 *
 * Source: AWS Health user guide, Creating EventBridge rules for AWS Region coverage.
 */
const globalHealthRegions = ["us-east-1", "us-west-2"] as const;

/** What decides which region reports them. */
export interface HealthRegion {
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  readonly monitoring?: object | undefined;
}

/**
 * Returns whether a region reports the AWS Health events of its account that belong to no region. Exactly one region of
 * an account does, unless none of those that receive them is monitored.
 */
export function receivesGlobalHealthEvents(own: HealthRegion, regions: readonly HealthRegion[]): boolean {
  const monitored = regions
    .filter(({ accountId, monitoring }) => accountId === own.accountId && monitoring !== undefined)
    .map(({ region }) => region);
  return own.region === globalHealthRegions.find((region) => monitored.includes(region));
}
