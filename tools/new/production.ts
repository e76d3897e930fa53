import type { EnvironmentInput } from "../../src/clouds";
import type { MadeRegion, Notes } from "./cloud";

/** The venue that a new production environment trades at. */
export const exampleVenue = "xnas";

/** What production environments state besides. */
export function production({ state }: MadeRegion): Partial<EnvironmentInput> {
  return {
    sessions: [
      { venue: exampleVenue, timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" },
    ],
    changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 13 },
    objectives: { rpoSeconds: 300, rtoMinutes: 240, decisionMinutes: 30 },
    state,
  };
}

export const productionNotes: Notes = {
  sessions: "When your venues trade: nothing restarts in these hours. An example, as are the next two.",
  changeWindow: "When a change may disturb: twelve hours whatever clock change falls into it.",
  objectives: "What a loss of the region may cost: seconds of data, minutes until orders flow.",
  state:
    "In another metro than the region, so that a failover can read it. It is there before anything else: docs/state.md.",
};
