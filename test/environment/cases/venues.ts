import type { venueRules } from "../../../src/environment/venues/rules";
import type { CasesOf } from "../../problems/case";
import { edit, type Edit } from "../../problems/parts";
import { interconnectWith, orderedLinks } from "../../aws/interconnect/cases/interconnect";

const trading = (venue: string): Edit =>
  edit.environment({
    sessions: [{ venue, timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  });
const unclosed = (venue: string): Edit =>
  edit.environment({
    sessions: [
      {
        venue,
        days: "24x7",
        leastBad: { timezone: "UTC", day: "sat", start: "08:00", durationHours: 12 },
      },
    ],
  });

export const venueCases: CasesOf<keyof (typeof venueRules)["problems"]> = {
  "VENUE-001": [
    {
      mistake: "Nasdaq, which matches in New Jersey, from Virginia",
      edit: trading("xnas"),
      at: "sessions.0.venue",
      value: "325 km from virginia: over fibre at least",
      remedy: "Local Zone",
    },
    {
      mistake: "the guide's CME, from the other side of the mountains",
      edit: trading("cme"),
      at: "sessions.0.venue",
      value: "Aurora IL",
    },
    {
      mistake: "a venue whose place is only inferred",
      edit: unclosed("binance"),
      at: "sessions.0.venue",
      value: "(unverified)",
    },
  ],
  "VENUE-002": [
    {
      mistake: "two ports in Ashburn for an exchange in New Jersey",
      edit: edit.each(
        trading("xnas"),
        interconnectWith({
          links: { ...orderedLinks, second: { ...orderedLinks.second, site: "CSVA1" } },
        }),
      ),
      at: "sessions.0.venue",
      value: "EqDC2 (iad), CSVA1 (iad)",
      remedy: "end a link in nyc",
    },
  ],
  "VENUE-003": [
    {
      mistake: "a code with two letters swapped",
      edit: trading("xnsa"),
      at: "sessions.0.venue",
      remedy: "did you mean",
    },
    {
      mistake: "a slip in the name of a venue",
      edit: unclosed("coinbas"),
      at: "sessions.0.venue",
      remedy: 'did you mean "coinbase"?',
    },
  ],
  "VENUE-004": [
    {
      mistake: "engines in every zone but the exchange's",
      edit: edit.each(
        unclosed("coinbase"),
        edit.network({ zones: { a: "use1-az1", b: "use1-az2", c: "use1-az6" } }),
      ),
      at: "regions.virginia",
      value: "Coinbase Exchange (spot) is in use1-az4",
      remedy: "may move without notice",
    },
  ],
};
