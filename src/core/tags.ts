/** The values of the common tags. */
export interface TagSubject {
  readonly environment: string;
  readonly team: string;
  readonly costCentre: string;
}

/**
 * Returns the tags that every resource has. Keys have no prefix that a cloud reserves and fit the strictest character
 * set (lower-case letters, digits, `-`), so that they are the same on all clouds.
 */
export function commonTags(subject: TagSubject): Record<string, string> {
  return {
    "hft-environment": subject.environment,
    ...regionTag("all"),
    "hft-team": subject.team,
    "hft-cost-centre": subject.costCentre,
    "hft-managed-by": "terraform",
  };
}

/**
 * Returns the tag of a region's resources.
 *
 * @param region the region's name in the environment, for example `virginia`; `all` for resources of no single region
 */
export function regionTag(region: string): Record<string, string> {
  return { "hft-region": region };
}

/** The tag by which a region's backup plan selects resources. */
export const backupTag = { "hft-backup": "daily" } as const;
