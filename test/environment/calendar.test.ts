import fc from "fast-check";
import * as v from "valibot";
import { timeZones, utcOffsets } from "../../src/environment/calendar/time-zones";
import { timezone } from "../../src/core/primitives";
import { minutesPerDay, minutesPerWeek, type WeekSpan } from "../../src/core/week";
import { weeklyWindow } from "../../src/core/window-text";
import { calendarOf, type Calendar } from "../../src/environment/calendar/calendar";
import { validate } from "../../src/clouds";
import { weekdays, type ChangeWindow, type Session } from "../../src/environment/calendar/schema";
import { regionRoles } from "../../src/environment/region";
import { dailyBackupHour, maintenanceHour } from "../../src/environment/calendar/maintenance";
import { validEnvironment } from "../problems/valid-environment";

const nasdaq: Session = {
  venue: "xnas",
  timezone: "America/New_York",
  days: "mon-fri",
  open: "04:00",
  close: "20:00",
};
const saturday: ChangeWindow = {
  timezone: "America/New_York",
  day: "sat",
  start: "06:00",
  durationHours: 8,
};
const futures: Session = {
  venue: "xcme",
  timezone: "America/Chicago",
  days: "sun-thu",
  open: "17:00",
  close: "16:00",
};

const has = ({ start, minutes }: WeekSpan, minute: number): boolean =>
  (minute - start + 2 * minutesPerWeek) % minutesPerWeek < minutes;

describe("the calendar of an environment", () => {
  it("has the change window at both offsets of the year, and no more", () => {
    const { window } = calendarOf({ sessions: [nasdaq], changeWindow: saturday });

    expect(window && weeklyWindow(window)).toBe("sat:11:00-sat:18:00");
  });

  it("has a session wherever one of its offsets has it", () => {
    const { sessions } = calendarOf({ sessions: [nasdaq] });

    expect(sessions.map(weeklyWindow)).toEqual([
      "mon:08:00-tue:01:00",
      "tue:08:00-wed:01:00",
      "wed:08:00-thu:01:00",
      "thu:08:00-fri:01:00",
      "fri:08:00-sat:01:00",
    ]);
  });

  it("takes a close at or before the open to be on the next day", () => {
    const { sessions } = calendarOf({ sessions: [futures] });

    expect(sessions.map(weeklyWindow)).toEqual(["sun:22:00-fri:22:00"]);
  });

  it("cuts from the window what some venue trades in", () => {
    const early: Session = { ...nasdaq, venue: "early", days: "sun-fri", open: "02:00", close: "09:00" };
    const friday: ChangeWindow = { ...saturday, day: "fri", start: "06:00" };

    const { window } = calendarOf({ sessions: [early], changeWindow: friday });

    expect(window && weeklyWindow(window)).toBe("fri:14:00-fri:18:00");
  });

  it("keeps to the least-bad hours of a venue that never closes", () => {
    const fx: Session = {
      venue: "fx",
      days: "24x7",
      leastBad: { timezone: "UTC", day: "sat", start: "12:00", durationHours: 3 },
    };

    const calendar = calendarOf({ sessions: [nasdaq, fx], changeWindow: saturday });

    expect(calendar.window && weeklyWindow(calendar.window)).toBe("sat:12:00-sat:15:00");
    expect(calendar.sessions).toEqual([{ start: 0, minutes: minutesPerWeek }]);
  });

  it("has no window where none is stated", () => {
    expect(calendarOf({ sessions: [nasdaq] }).window).toBeUndefined();
  });
});

describe("a time zone", () => {
  it.each(["US/Eastern", "Asia/Calcutta", "Etc/UTC", "Europe/Kiev", "Singapore", "EST5EDT", "Etc/GMT+5"])(
    "may go by any name that the database has for it: %s",
    (timezone) => {
      const environment = { ...validEnvironment, sessions: [{ ...nasdaq, timezone }] };
      const codes = validate(environment, [environment]).judgement.open.map(({ code }) => code);

      expect(codes).not.toContain("CAL-001");
    },
  );

  it("has the offsets of the zone that its other name stands for", () => {
    expect(utcOffsets("US/Eastern")).toEqual(utcOffsets("America/New_York"));
    expect(utcOffsets("Europe/Kiev")).toEqual(utcOffsets("Europe/Kyiv"));
  });

  it("is of the form that an environment takes, whichever it is", () => {
    expect(timeZones().filter((name) => !v.safeParse(timezone, name).success)).toEqual([]);
  });
});

describe("the calendar of any venue in any zone", () => {
  const zone = fc.constantFrom(...timeZones());
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
  const session = fc.record({
    venue: fc.constant("venue"),
    timezone: zone,
    days: fc.constantFrom("mon-fri" as const, "sun-thu" as const, "sun-fri" as const),
    open: time,
    close: time,
  });
  const changeWindow = fc.record({
    timezone: zone,
    day: fc.constantFrom(...weekdays),
    start: time,
    durationHours: fc.integer({ min: 1, max: 24 }),
  });
  const minute = fc.integer({ min: 0, max: minutesPerWeek - 1 });

  const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const wrap = (value: number): number => ((value % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;
  const openDays = { "mon-fri": [0, 1, 2, 3, 4], "sun-thu": [6, 0, 1, 2, 3], "sun-fri": [6, 0, 1, 2, 3, 4] };

  it("is in session whenever some offset of the zone says so", () => {
    fc.assert(
      fc.property(session, minute, (venue, at) => {
        const opens = minuteOf(venue.open);
        const length = ((minuteOf(venue.close) - opens + 1440 - 1) % 1440) + 1;
        const open = (utcOffsets(venue.timezone) ?? []).some((offset) =>
          openDays[venue.days].some((day) => wrap(at + offset - day * 1440 - opens) < length),
        );
        fc.pre(open);

        expect(calendarOf({ sessions: [venue] }).sessions.some((span) => has(span, at))).toBe(true);
      }),
    );
  });

  it("never has a minute of the change window that lies outside it at some offset", () => {
    fc.assert(
      fc.property(changeWindow, minute, (stated, at) => {
        const { window } = calendarOf({ sessions: [], changeWindow: stated });
        const begin = weekdays.indexOf(stated.day) * 1440 + minuteOf(stated.start);
        const everywhere = (utcOffsets(stated.timezone) ?? []).every(
          (offset) => wrap(at + offset - begin) < stated.durationHours * 60,
        );

        expect(window !== undefined && has(window, at)).toBe(everywhere);
      }),
    );
  });

  it("never takes the daily backup in an hour of maintenance", () => {
    const always = changeWindow.map((leastBad): Session => ({ venue: "fx", days: "24x7", leastBad }));
    const some = fc.array(fc.oneof(session, always), { maxLength: 3 });
    fc.assert(
      fc.property(some, changeWindow, (sessions, stated) => {
        const calendar = calendarOf({ sessions, changeWindow: stated });
        const backup = dailyBackupHour(calendar);
        const maintained = (["database", "cache"] as const).flatMap((service) =>
          regionRoles.flatMap((role) => maintenanceHour(calendar, service, role) ?? []),
        );
        const meets = ({ start, minutes }: WeekSpan): boolean =>
          Array.from({ length: minutes }, (_, index) => start + index).some(
            (at) =>
              backup !== undefined &&
              Array.from({ length: 7 }, (_, day) => at + day * minutesPerDay).some((same) =>
                has(backup, same),
              ),
          );

        expect(maintained.filter(meets)).toEqual([]);
      }),
    );
  });

  it("never changes anything while a venue trades", () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 3 }), changeWindow, minute, (sessions, stated, at) => {
        const calendar = calendarOf({ sessions, changeWindow: stated });
        const inWindow = calendar.window !== undefined && has(calendar.window, at);

        expect(inWindow && calendar.sessions.some((span) => has(span, at))).toBe(false);
      }),
    );
  });
});

describe("maintenance", () => {
  const calendar: Calendar = calendarOf({ sessions: [nasdaq], changeWindow: saturday });
  const text = (span: WeekSpan | undefined): string | undefined => span && weeklyWindow(span);

  it("has an hour of the window for each service", () => {
    expect(text(maintenanceHour(calendar, "database", "primary"))).toBe("sat:11:00-sat:12:00");
    expect(text(maintenanceHour(calendar, "cache", "primary"))).toBe("sat:12:00-sat:13:00");
  });

  it("never touches the region that stands by in the same hour", () => {
    expect(text(maintenanceHour(calendar, "database", "dr"))).toBe("sat:13:00-sat:14:00");
  });

  it("stays inside a short window", () => {
    const short = calendarOf({ sessions: [], changeWindow: { ...saturday, durationHours: 3 } });

    expect(text(maintenanceHour(short, "cache", "dr"))).toBe("sat:12:00-sat:13:00");
  });

  it("is left to the cloud where nobody states a window", () => {
    expect(maintenanceHour(calendarOf({ sessions: [nasdaq] }), "database", "primary")).toBeUndefined();
  });
});

describe("the daily backup", () => {
  const daily = (calendar: Calendar): string | undefined => {
    const hour = dailyBackupHour(calendar);
    return hour && weeklyWindow(hour).replace(/\w{3}:/g, "");
  };

  it("begins when the day's trading is over at every offset", () => {
    expect(daily(calendarOf({ sessions: [nasdaq], changeWindow: saturday }))).toBe("01:00-02:00");
  });

  it("keeps out of the hours of the change window, in which services are maintained", () => {
    const night: ChangeWindow = { timezone: "UTC", day: "sun", start: "01:00", durationHours: 3 };

    expect(daily(calendarOf({ sessions: [nasdaq], changeWindow: night }))).toBe("04:00-05:00");
  });

  it("follows the change window where some venue never closes", () => {
    const fx: Session = { venue: "fx", days: "24x7", leastBad: saturday };

    expect(daily(calendarOf({ sessions: [fx], changeWindow: saturday }))).toBe("18:00-19:00");
  });

  it("follows all maintenance where a venue never closes and the change window is a whole day", () => {
    const day: ChangeWindow = { timezone: "UTC", day: "sat", start: "06:00", durationHours: 24 };
    const fx: Session = { venue: "fx", days: "24x7", leastBad: day };

    expect(daily(calendarOf({ sessions: [fx], changeWindow: day }))).toBe("10:00-11:00");
  });
});
