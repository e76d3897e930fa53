import { minutesPerDay, type WeekSpan } from "../../../core/week";
import type { Freeze } from "./schema";

/** The least hours of a window in which AKS upgrades by itself, and the most. Source: azurerm 4.55.0, duration: 4 to 24. */
export const leastWindowHours = 4;
const mostWindowHours = 24;

interface Span {
  readonly start: string;
  readonly end: string;
}

/** What azurerm takes as the maintenance windows of a cluster, all in UTC. */
export interface MaintenanceWindows {
  /** AKS's own weekly releases. */
  readonly releases: {
    readonly allowed: readonly { readonly day: string; readonly hours: readonly number[] }[];
    readonly notAllowed: readonly Span[];
  };
  /** Upgrades of Kubernetes and of the operating system of nodes. */
  readonly upgrades: {
    readonly frequency: "Weekly";
    readonly interval: 1;
    readonly dayOfWeek: string;
    readonly startTime: string;
    readonly utcOffset: "+00:00";
    readonly duration: number;
    readonly notAllowed: readonly Span[];
  };
}

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const hour = 60;

/** Returns the windows of a cluster; `undefined` without a change window, or in one that is too short for AKS. */
export function maintenanceWindows(
  window: WeekSpan | undefined,
  freezes: Readonly<Record<string, Freeze>>,
): MaintenanceWindows | undefined {
  if (window === undefined || window.minutes < leastWindowHours * hour) return undefined;
  const { start, minutes } = window;
  const notAllowed = Object.values(freezes).map(({ from, until }) => ({
    start: `${from}T00:00:00Z`,
    end: `${until}T00:00:00Z`,
  }));
  const ofDay = start % minutesPerDay;
  return {
    releases: { allowed: wholeHours(window), notAllowed },
    upgrades: {
      frequency: "Weekly",
      interval: 1,
      dayOfWeek: dayOf(start),
      startTime: [Math.floor(ofDay / hour), ofDay % hour].map((part) => `${part}`.padStart(2, "0")).join(":"),
      utcOffset: "+00:00",
      duration: Math.min(mostWindowHours, Math.floor(minutes / hour)),
      notAllowed,
    },
  };
}

/** The hours of the clock that lie in a window as a whole, by day. */
function wholeHours({ start, minutes }: WeekSpan): { day: string; hours: number[] }[] {
  const [first, last] = [Math.ceil(start / hour), Math.floor((start + minutes) / hour)];
  const byDay = new Map<string, number[]>();
  for (let each = first; each < last; each += 1) {
    const day = dayOf(each * hour);
    byDay.set(day, [...(byDay.get(day) ?? []), each % 24]);
  }
  return [...byDay].map(([day, hours]) => ({ day, hours }));
}

function dayOf(minute: number): string {
  return days[Math.floor(minute / minutesPerDay) % days.length] ?? "Monday";
}
