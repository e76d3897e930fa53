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
