import type { EnvironmentInput } from "../../../src/clouds";
import { edit, omit } from "../parts";
import { batch, general, validEnvironment } from "../valid-environment";

export const unusualOperations: Readonly<Record<string, EnvironmentInput>> = {
  "only a venue that never closes": edit.environment({
    sessions: [
      {
        venue: "crypto",
        days: "24x7",
        leastBad: { timezone: "UTC", day: "sun", start: "02:00", durationHours: 4 },
      },
    ],
    changeWindow: { timezone: "UTC", day: "sun", start: "03:00", durationHours: 2 },
  })(validEnvironment),

  "a session that begins on the evening before": edit.environment({
    sessions: [
      { venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" },
      { venue: "xtae", timezone: "Asia/Jerusalem", days: "sun-thu", open: "09:00", close: "17:30" },
    ],
  })(validEnvironment),

  "a change window that ends in the next week": edit.environment({
    sessions: [{ venue: "xtks", timezone: "Asia/Tokyo", days: "mon-fri", open: "08:00", close: "15:30" }],
    changeWindow: { timezone: "Pacific/Auckland", day: "sun", start: "20:00", durationHours: 12 },
  })(validEnvironment),

  "a failover that no person decides": edit.environment({
    objectives: { rpoSeconds: 0, rtoMinutes: 1, decisionMinutes: 0 },
  })(validEnvironment),

  "extended support, chosen and paid for": edit.each(
    edit.region({ pools: { general, batch } }),
    edit.cluster({ version: "1.33", support: "extended" }),
  )(validEnvironment),

  "two primary regions": edit.each(
    omit("regions.ohio.capacity"),
    edit.region({ role: "primary" }, "ohio"),
  )(validEnvironment),

  "state in a partition's other region, with regions in two accounts": edit.each(
    edit.environment({ state: { kind: "s3", bucket: "hft", region: "eu-west-1" } }),
    edit.region({ accountId: "222222222222" }, "ohio"),
  )(validEnvironment),
};
