import type { Definition } from "../core/problem";

/** What is asked of alarms in every cloud. Each cloud gives it codes of its own, which its pages explain. */
export const watchingProblems = {
  recipient: {
    kind: "limit",
    rule: "alarms have a recipient; notices go by e-mail only",
    source: "design: an alarm that nobody receives is a cost",
    read: "2026-11-27",
  },
  alarms: {
    kind: "advice",
    rule: "a production region has alarms",
    source: "design: otherwise a failover is what finds a lost replica, a full disk or a dark fibre",
  },
  pager: {
    kind: "advice",
    rule: "urgent alarms of a production region go to a pager",
    source: "design: recovery time begins with detection, and nobody is woken by e-mail",
  },
} as const satisfies Readonly<Record<string, Definition>>;
