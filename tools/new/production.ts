import type { EnvironmentInput } from "../../src/clouds";
import type { MadeRegion, Notes } from "./cloud";

/** The venue that a new production environment trades at. */
export const exampleVenue = "xnas";

/** When a cloud may change a database, a cache or a cluster by itself: a sandbox changes when production does. */
export const changeWindow = {
  timezone: "America/New_York",
  day: "sat",
  start: "06:00",
  // Twelve at least in every week, that of a clock change included.
  durationHours: 13,
} as const;

/** What production environments state besides. */
export function production({ state }: MadeRegion): Partial<EnvironmentInput> {
  return {
    sessions: [
      { venue: exampleVenue, timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" },
    ],
    objectives: { rpoSeconds: 300, rtoMinutes: 240, decisionMinutes: 30 },
    state,
  };
}

export const productionNotes: Notes = {
  sessions: "When your venues trade: nothing restarts in these hours. An example, as are objectives.",
  objectives: "What a loss of the region may cost: seconds of data, minutes until orders flow.",
  state:
    "In another metro than the region, so that a failover can read it. It is there before anything else: docs/state.md.",
};
