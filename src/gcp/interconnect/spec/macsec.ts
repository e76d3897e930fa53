import type { Macsec } from "./dedicated-schema";

/** A MACsec key of a connection. */
export interface MacsecKey {
  readonly name: string;
  /** From when it is good; at once where it is not set. */
  readonly from: string | undefined;
}

/** Returns the keys of a connection in the order of their times, which the API asks for. */
export function macsecKeysInOrder({ keys }: Macsec): readonly MacsecKey[] {
  return Object.entries(keys)
    .map(([name, { from }]) => ({ name, from }))
    .sort((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1));
}

/** Returns the hours from one time in UTC to a later one, both as `2027-03-06T06:00:00Z`. */
export function hoursBetween(from: string, to: string): number {
  return (secondsOf(to) - secondsOf(from)) / 3600;
}

/** Seconds of a time in UTC since some fixed day. A year is counted from March on, so that its last day is the odd one. */
function secondsOf(time: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (time.match(/\d+/g) ?? []).map(
    Number,
  );
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
  return (((365 * marchYear + leapDays + dayOfYear) * 24 + hour) * 60 + minute) * 60 + second;
}
