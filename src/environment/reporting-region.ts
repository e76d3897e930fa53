/** Whether a region has alarms. */
interface Watched {
  readonly monitoring?: object | undefined;
}

/**
 * Returns whether a region reports what belongs to its account, project or subscription and to no region. Exactly one
 * monitored region of an account does: the first by name.
 *
 * @param name of the region in the environment
 * @param regions all regions of its cloud in the environment
 */
export function reportsForAccount<Region extends Watched>(
  name: string,
  regions: Readonly<Record<string, Region>>,
  accountOf: (region: Region) => string,
): boolean {
  const { [name]: own } = regions;
  if (own === undefined) return false;
  const [first] = Object.entries(regions)
    .filter(([, each]) => each.monitoring !== undefined && accountOf(each) === accountOf(own))
    .map(([each]) => each)
    .sort();
  return first === name;
}
