const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a calendar date `YYYY-MM-DD`. Such texts sort by date. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const lastDay = month === "02" && !isLeapYear(Number(year)) ? 28 : (daysInMonth[Number(month) - 1] ?? 0);
  return Number(day) >= 1 && Number(day) <= lastDay;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Returns the calendar date before another, for a period of which only the first day after it is stated. */
export function dayBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (day > 1) return isoDate(year, month, day - 1);
  const [lastYear, lastMonth] = month > 1 ? [year, month - 1] : [year - 1, 12];
  const lastDay = lastMonth === 2 && !isLeapYear(lastYear) ? 28 : (daysInMonth[lastMonth - 1] ?? 31);
  return isoDate(lastYear, lastMonth, lastDay);
}

function isoDate(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), ...[month, day].map((each) => String(each).padStart(2, "0"))].join(
    "-",
  );
}

/** Returns the days from one date to another, negative where the other is earlier. */
export function daysBetween(from: string, until: string): number {
  return dayNumber(until) - dayNumber(from);
}

/** Counts days in the Gregorian calendar. Years begin in March here, so that a leap day is the last of its year. */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + Math.floor((153 * months + 2) / 5) + day;
}
