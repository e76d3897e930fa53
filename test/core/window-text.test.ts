import { dailyWindow, weeklyWindow } from "../../src/core/window-text";
import { weekSpan } from "../../src/core/week";

const saturday = 5 * 1440;

describe("a window as a cloud takes it", () => {
  it("names day and time in UTC", () => {
    expect(weeklyWindow(weekSpan(saturday + 11 * 60 + 5, 60))).toBe("sat:11:05-sat:12:05");
  });

  it("runs over the end of the week", () => {
    expect(weeklyWindow(weekSpan(saturday + 1440 + 23 * 60 + 30, 60))).toBe("sun:23:30-mon:00:30");
  });

  it("has no day where it is daily, and runs over midnight", () => {
    expect(dailyWindow(weekSpan(saturday + 23 * 60 + 30, 60))).toBe("23:30-00:30");
  });
});
