/** Exit codes of every command. */
export const exitCodes = {
  done: 0,
  error: 1,
  /** There is something to apply, or what runs has drifted. */
  changes: 2,
  /** A check before the work refused it; nothing was touched. */
  refused: 3,
  /** It was interrupted or ran out of time, and can be resumed or run again. */
  resumable: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What ends a command before its end, by code. */
export const stopRules = {
  "HFT-001": { exit: exitCodes.error, rule: "the environment synthesizes" },
  "HFT-002": { exit: exitCodes.error, rule: "the output directory has the environment and its stacks" },
  "HFT-003": { exit: exitCodes.error, rule: "terraform 1.11 or newer is on the PATH" },
  "HFT-004": { exit: exitCodes.error, rule: "every stack is planned" },
  "HFT-005": { exit: exitCodes.refused, rule: "an apply does what was reviewed" },
  "HFT-006": {
    exit: exitCodes.refused,
    rule: "nothing that holds data or orders is deleted without an allowDestroy entry",
  },
  "HFT-007": { exit: exitCodes.refused, rule: "nothing that runs is disturbed in a session" },
  "HFT-008": {
    exit: exitCodes.refused,
    rule: "an apply in production, or without --reviewed, is confirmed by the environment's name",
  },
  "HFT-009": { exit: exitCodes.refused, rule: "an environment has one unfinished run at most" },
  "HFT-010": { exit: exitCodes.error, rule: "every stack is applied" },
  "HFT-011": { exit: exitCodes.error, rule: "a run is known by its id" },
  "HFT-013": { exit: exitCodes.error, rule: "what a change is compared with synthesizes" },
  "HFT-012": { exit: exitCodes.resumable, rule: "a command ends with its last stack" },
  "HFT-014": { exit: exitCodes.refused, rule: "a record uses health checks of an earlier apply only" },
  "HFT-020": {
    exit: exitCodes.error,
    rule: "the environment of a command exists, and is named where there are several",
  },
  "HFT-022": { exit: exitCodes.error, rule: "hft has no fault of its own" },
  "HFT-023": {
    exit: exitCodes.error,
    rule: "this user can read and write the checkout, and its disk has room",
  },
  "HFT-024": { exit: exitCodes.error, rule: "a command is called as its --help says" },
  "HFT-026": { exit: exitCodes.error, rule: "an offline plan is compared with a base" },
  "HFT-025": { exit: exitCodes.error, rule: "every provider is locked for every platform" },
  "HFT-030": {
    exit: exitCodes.refused,
    rule: "the caller's credentials are of the account that each stack states",
  },
  "HFT-031": { exit: exitCodes.refused, rule: "one hft at a time works on an environment" },
  "HFT-032": { exit: exitCodes.error, rule: "nobody else holds the lock of a state that is applied" },
} as const;
export type StopCode = keyof typeof stopRules;

/** Ends a command with its code, printed without a stack trace: which rule, what was found, what to do. */
export class Stop extends Error {
  readonly exit: ExitCode;

  constructor(
    readonly code: StopCode,
    readonly found: string,
    readonly remedy: string,
  ) {
    super(`${code}  ${stopRules[code].rule}\n  found   ${found}\n  remedy  ${remedy}`);
    this.exit = stopRules[code].exit;
  }

  get rule(): string {
    return stopRules[this.code].rule;
  }
}

/** @throws {@link Stop} HFT-012 where a command that changes nothing was interrupted */
export function stopIfInterrupted({ aborted }: AbortSignal): void {
  if (aborted) throw new Stop("HFT-012", "interrupted; nothing is changed", "start it again");
}
