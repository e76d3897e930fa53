import { refuseDeletions, refuseNewUse, refuseOtherPlan, refuseSession } from "../../../src/cli/guards";
import { weekSpan } from "../../../src/core/week";
import type { ReportedChange, StackReport } from "../../../src/plan/report";

const change = (own: Partial<ReportedChange>): ReportedChange => ({
  address: "aws_db_instance.x",
  type: "aws_db_instance",
  verb: "update",
  disruption: "live",
  stateful: true,
  attributes: [],
  may: false,
  details: [],
  ...own,
});
const stacks = (own: Partial<ReportedChange>): readonly StackReport[] => [
  { stack: "lab-data", changes: [change(own)], outputs: [], standIns: [] },
];

describe("the deletion of what holds data", () => {
  it.each<ReportedChange["verb"]>(["delete", "replace", "forget"])("is refused: %s", (verb) => {
    expect(() => refuseDeletions(stacks({ verb }))).toThrow(`${verb} lab-data aws_db_instance.x`);
  });

  it("is not refused where allowDestroy gives a reason", () => {
    expect(() => refuseDeletions(stacks({ verb: "delete", allowed: "moved" }))).not.toThrow();
  });

  it("is not refused of what holds none", () => {
    expect(() => refuseDeletions(stacks({ verb: "delete", stateful: false }))).not.toThrow();
  });
});

describe("a record that uses a check of the same apply", () => {
  const armed = { address: "aws_route53_record.x", verb: "create", stateful: false } as const;

  it("is refused, with two applies as the remedy", () => {
    const refused = () => refuseNewUse(stacks({ ...armed, usesNew: ["health_check_id"] }));

    expect(refused).toThrow("create lab-data aws_route53_record.x, health_check_id");
    expect(refused).toThrow("without the region in armed");
  });

  it("is not refused where its check is of an apply before", () => {
    expect(() => refuseNewUse(stacks(armed))).not.toThrow();
  });
});

describe("a change that disturbs", () => {
  const monday = { sessions: [weekSpan(9 * 60, 8 * 60)], window: weekSpan(5 * 1440 + 600, 120) };
  const at = (time: string): Date => new Date(`2026-11-23T${time}:00Z`); // a Monday

  it.each(["reconnects", "restarts", "replaces", "unknown"] as const)(
    "is refused in a session: %s",
    (disruption) => {
      expect(() => refuseSession(stacks({ disruption }), monday, at("09:00"), undefined)).toThrow(
        "apply in sat:10:00-sat:12:00 UTC",
      );
    },
  );

  it.each(["08:59", "17:00"])("is not refused outside of sessions: %s", (time) => {
    expect(refuseSession(stacks({ disruption: "restarts" }), monday, at(time), undefined)).toBeUndefined();
  });

  it("is not refused in a session with a reason, which is given back for the record", () => {
    expect(refuseSession(stacks({ disruption: "restarts" }), monday, at("12:00"), "outage")).toBe("outage");
  });

  it("needs no reason where all is live", () => {
    expect(refuseSession(stacks({ disruption: "live" }), monday, at("12:00"), "outage")).toBeUndefined();
  });
});

describe("a plan other than the reviewed one", () => {
  it("is refused", () => {
    expect(() => refuseOtherPlan({ hash: "a" }, "b")).toThrow("plan a; reviewed was b");
  });

  it("is not looked for where none was reviewed", () => {
    expect(() => refuseOtherPlan({ hash: "a" }, undefined)).not.toThrow();
  });
});
