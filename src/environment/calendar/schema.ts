import * as v from "valibot";
import { object, name, timeOfDay, timezone, whole, type Parsed } from "../../core/primitives";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** A weekly span in local time, in which a change may disturb the system. */
export const changeWindowSchema = object({
  /** IANA name, for example `America/New_York`. */
  timezone,
  /** Day on which it starts, local time. */
  day: v.picklist(weekdays),
  /** Local start, `HH:MM`. */
  start: timeOfDay,
  /** 1 to 24. */
  durationHours: whole(1, 24),
});

/** When a venue trades: nothing restarts, re-routes or reconnects in it unless a person chose so. */
export const sessionSchema = v.variant("days", [
  object({
    /** Its name in docs/venues.md or its ISO 10383 code in lower case, for example `xnas`; of another nothing is known. */
    venue: name,
    /** IANA name, for example `America/New_York`. */
    timezone,
    /** Days on which the venue opens. */
    days: v.picklist(["mon-fri", "sun-thu", "sun-fri"]),
    /** Local start, `HH:MM`. */
    open: timeOfDay,
    /** Local end, `HH:MM`. A `close` at or before `open` lies on the next day. */
    close: timeOfDay,
  }),
  object({
    /** Its name in docs/venues.md, for example `binance`; of another nothing is known. */
    venue: name,
    /** The venue never closes. */
    days: v.literal("24x7"),
    /** The hours in which an interruption costs least: such a venue never closes. */
    leastBad: changeWindowSchema,
  }),
]);

export type ChangeWindow = Parsed<typeof changeWindowSchema>;
export type Session = Parsed<typeof sessionSchema>;
