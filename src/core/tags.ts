/** What the tags of everything in an environment are made from. */
export interface TagSubject {
  readonly environment: string;
  /** The region's name in the environment, for example `virginia`. */
  readonly region: string;
  readonly team: string;
  readonly costCentre: string;
}

/**
 * The tags that every resource carries. Keys have no prefix reserved by a cloud and fit the strictest
 * charset (lower case, letters, digits, `-`), so that they are the same on all clouds.
 */
export function commonTags(subject: TagSubject): Record<string, string> {
  return {
    "hft-environment": subject.environment,
    "hft-region": subject.region,
    "hft-team": subject.team,
    "hft-cost-centre": subject.costCentre,
    "hft-managed-by": "terraform",
  };
}

/** What a resource carries that the backup plan of its region takes up. */
export const backupTag = { "hft-backup": "daily" } as const;
