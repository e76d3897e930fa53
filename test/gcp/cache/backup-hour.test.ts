import { minutesPerDay, weekSpan } from "../../../src/core/week";
import { backupHour } from "../../../src/gcp/cache/backup-hour";

const at = (hours: number, minutes = 0): number =>
  backupHour(weekSpan(2 * minutesPerDay + hours * 60 + minutes, 60));

describe("the hour at which Memorystore makes its daily backup", () => {
  it("is the first full one that begins in the hour of backups", () => {
    expect([at(19), at(19, 1), at(22, 30)]).toEqual([19, 20, 23]);
  });

  it("is never midnight, which the provider does not send", () => {
    const minutes = Array.from({ length: minutesPerDay }, (_, minute) => minute);

    expect(minutes.filter((minute) => at(0, minute) < 1 || at(0, minute) > 23)).toEqual([]);
    expect([at(0), at(23, 30), backupHour(undefined)]).toEqual([1, 1, 1]);
  });
});
