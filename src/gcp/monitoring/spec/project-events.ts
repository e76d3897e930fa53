/** What decides which region reports the events of a project. */
export interface ReportingRegion {
  readonly projectId: string;
  readonly monitoring?: object | undefined;
}

/**
 * Returns whether a region reports what belongs to its project and to no region. Exactly one monitored region of a
 * project does: the first by name.
 *
 * @param name of the region in the environment
 */
export function reportsProjectEvents(
  name: string,
  own: ReportingRegion,
  regions: Readonly<Record<string, ReportingRegion>>,
): boolean {
  const [first] = Object.keys(regions)
    .filter((other) => {
      const region = regions[other];
      return region?.monitoring !== undefined && region.projectId === own.projectId;
    })
    .sort();
  return first === name;
}
