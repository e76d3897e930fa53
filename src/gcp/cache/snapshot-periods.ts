/** By hours, what both kinds of cache call the time between two snapshots. */
export const snapshotPeriods = {
  1: "ONE_HOUR",
  6: "SIX_HOURS",
  12: "TWELVE_HOURS",
  24: "TWENTY_FOUR_HOURS",
} as const;
