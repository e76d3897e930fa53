import * as v from "valibot";
import { daysBetween } from "../../../core/iso-date";
import { date, object, text, whole, type Parsed } from "../../../core/primitives";

/**
 * When Azure updates hosts in ways that need no restart. It pauses machines for up to 10 seconds, seldom for 30, or moves
 * them to another host while they run.
 *
 * Source: Azure documentation, Maintenance for virtual machines in Azure (2026-04-30) and Managing VM updates with
 * Maintenance Configurations (2026-09-25): scope host is for isolated sizes and dedicated hosts.
 */
export const hostUpdates = v.variant("kind", [
  object({
    /** Whenever Azure likes. A machine learns of it by its scheduled events, mostly 15 minutes ahead. */
    kind: v.literal("azure"),
  }),
  object({
    /** In a window of every week, for machines on hosts of their own. Rack maintenance and failures do not wait for it. */
    kind: v.literal("window"),
    /** The first day on which it opens, and so its day of the week; not before the day of the first apply. */
    firstDay: date,
    /** When it opens, in UTC, for example `06:00`. */
    startUtc: text(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "a time HH:MM in UTC"),
    /** Hours for which it is open, 2 to 23. @default 4 */
    durationHours: v.optional(whole(2, 23), 4),
  }),
]);

export type HostUpdates = Parsed<typeof hostUpdates>;
export type UpdateWindow = Extract<HostUpdates, { readonly kind: "window" }>;

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A Monday before every day on which a window can begin. */
const monday = "1900-01-01";

/** Returns the arguments of a maintenance configuration for a window. */
export function windowArguments({ firstDay, startUtc, durationHours }: UpdateWindow): {
  readonly startDateTime: string;
  readonly duration: string;
  readonly timeZone: string;
  readonly recurEvery: string;
} {
  return {
    startDateTime: `${firstDay} ${startUtc}`,
    duration: `${`${durationHours}`.padStart(2, "0")}:00`,
    timeZone: "UTC",
    recurEvery: `1Week ${days[daysBetween(monday, firstDay) % 7]}`,
  };
}

/** Whether a size has a host of its own: the feature letter `i`. Source: Azure documentation, VM sizes naming conventions. */
export function isIsolated(machine: string): boolean {
  return /^Standard_[A-Z]+\d+(?:-\d+)?[a-z]*i/.test(machine);
}
