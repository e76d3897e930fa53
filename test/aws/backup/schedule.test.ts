import fc from "fast-check";
import { backupSchedule, newestWithinDays } from "../../../src/aws/backup/schedule";
import { minutesPerDay, weekSpan } from "../../../src/core/week";

const minuteOf = (cron: string): number => {
  const [, minute = "", hour = ""] = /^cron\((\d+) (\d+) /.exec(cron) ?? [];
  return Number(hour) * 60 + Number(minute);
};
const every = fc.constantFrom("day", "week", "month");
const start = fc.integer({ min: 0, max: 7 * minutesPerDay - 1 });

describe("the schedule of a backup", () => {
  it("begins at a minute of the day, when the daily backup hour ends", () => {
    fc.assert(
      fc.property(every, start, (rhythm, minute) => {
        const begins = minuteOf(backupSchedule(rhythm, weekSpan(minute, 60)));
        expect(begins).toBe((minute + 60) % minutesPerDay);
      }),
    );
  });

  it("begins when AWS Backup would where the environment has no such hour", () => {
    expect(backupSchedule("day", undefined)).toBe("cron(0 5 ? * * *)");
  });

  it("is later by the hours that are asked for, over midnight too", () => {
    expect(backupSchedule("week", weekSpan(22 * 60, 60), 6)).toBe("cron(0 5 ? * SUN *)");
  });

  it("runs once a month on the first", () => {
    expect(backupSchedule("month", weekSpan(0, 60))).toBe("cron(0 1 1 * ? *)");
  });
});

describe("the days in which a plan has made a backup", () => {
  it("are those of the longest month where it makes them once a month", () => {
    expect(newestWithinDays([{ every: "month" }])).toBe(32);
  });

  it("are those of a week where one of its rules makes them every week or day", () => {
    expect(newestWithinDays([{ every: "month" }, { every: "week" }])).toBe(8);
    expect(newestWithinDays([{ every: "day" }, { every: "month" }])).toBe(8);
  });
});
