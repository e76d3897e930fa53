/** What decides which region reports the events of a subscription. */
export interface ReportingRegion {
  readonly subscriptionId: string;
  readonly monitoring?: object | undefined;
}

/**
 * Returns whether a region reports what belongs to its subscription and to no region. Exactly one monitored region of a
 * subscription does: the first by name.
 *
 * @param name of the region in the environment
 */
export function reportsSubscriptionEvents(
  name: string,
  own: ReportingRegion,
  regions: Readonly<Record<string, ReportingRegion>>,
): boolean {
  const [first] = Object.keys(regions)
    .filter((other) => {
      const region = regions[other];
      return region?.monitoring !== undefined && region.subscriptionId === own.subscriptionId;
    })
    .sort();
  return first === name;
}
