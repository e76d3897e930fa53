import { isInside, minuteOfWeek } from "../core/week";
import { weeklyWindow } from "../core/window-text";
import type { EnvironmentSummary } from "../environment/summary";
import { isRefused, type PlanReport, type StackReport } from "../plan/report";
import { Stop } from "./stop";

/** @throws {@link Stop} HFT-006 where something that holds data or orders goes, and nobody allowed it */
export function refuseDeletions(stacks: readonly StackReport[]): void {
  const refused = stacks.flatMap(({ stack, changes }) =>
    changes
      .filter(isRefused)
      .map(({ address, verb, heldBy = [] }) =>
        [`${verb} ${stack} ${address}`, ...heldBy.map((user) => `used by ${user}`)].join(", "),
      ),
  );
  if (refused.length === 0) return;
  const remedy = "keep it, or state it in the environment's allowDestroy, with stack, address and reason";
  throw new Stop("HFT-006", refused.join("; "), remedy);
}

/** @throws {@link Stop} HFT-014 where a record would use a health check that the same apply makes */
export function refuseNewUse(stacks: readonly StackReport[]): void {
  const refused = stacks.flatMap(({ stack, changes }) =>
    changes.flatMap(({ address, verb, usesNew }) =>
      usesNew === undefined ? [] : [`${verb} ${stack} ${address}, ${usesNew.join(", ")}`],
    ),
  );
  if (refused.length === 0) return;
  const remedy =
    "apply without the region in armed, wait until its checks have a status, then add it (docs/dns.md)";
  throw new Stop("HFT-014", refused.join("; "), remedy);
}

/**
 * Lets nothing be disturbed in a session. A change whose effect is not known may disturb as well.
 *
 * @returns the reason for which a session is not respected, where there is one and it is needed
 * @throws {@link Stop} HFT-007
 */
export function refuseSession(
  stacks: readonly StackReport[],
  { sessions, window }: EnvironmentSummary["calendar"],
  now: Date,
  breakGlass: string | undefined,
): string | undefined {
  const minute = minuteOfWeek(now);
  if (!sessions.some((session) => isInside(session, minute))) return undefined;
  const disturbing = stacks.flatMap(({ stack, changes }) =>
    changes.filter(({ disruption }) => disruption !== "live").map(({ address }) => `${stack} ${address}`),
  );
  if (disturbing.length === 0) return undefined;
  if (breakGlass !== undefined) return breakGlass;
  const when = window === undefined ? "outside of sessions" : `in ${weeklyWindow(window)} UTC`;
  throw new Stop(
    "HFT-007",
    `a session is open, and this may be disturbed: ${disturbing.join("; ")}`,
    `apply ${when}, or state the reason: --break-glass "…"`,
  );
}

/** @throws {@link Stop} HFT-005 where the plan is another than the reviewed one */
export function refuseOtherPlan({ hash }: Pick<PlanReport, "hash">, reviewed: string | undefined): void {
  if (reviewed === undefined || hash === reviewed) return;
  throw new Stop(
    "HFT-005",
    `plan ${hash}; reviewed was ${reviewed}`,
    "have the new plan reviewed: npx hft plan",
  );
}
