import type { Acceptance } from "../core/accept";
import { isDanger, type Impact } from "./impact";

/**
 * What a reviewer is told of the plan of one environment. Holds no value that may be a secret, so it can be stored and
 * handed to a job that runs no code of the change.
 */
export interface PlanReport {
  /** Whether it was planned without credentials, over what a base would have left behind. @default not so */
  readonly offline?: true;
  readonly environment: string;
  /** Hash of the normal form of all stacks: an apply of another plan is refused. That of an offline plan begins with `offline-`. */
  readonly hash: string;
  /** The commit that was planned. @default not known */
  readonly commit?: string;
  /** Address of the run that planned. @default not known */
  readonly run?: string;
  /** Planned stacks, in the order of an apply. */
  readonly stacks: readonly StackReport[];
  /** Stacks that the change leaves as they are, which were not planned. */
  readonly unaffected: readonly string[];
  /** Stacks that the base has and the change has not: no plan destroys what they hold, and nothing manages it any more. */
  readonly gone: readonly string[];
  /** When a change that disturbs may be applied, for example `Sat 10:00 to 18:00 UTC`. @default no calendar */
  readonly changeWindow?: string;
  /** Problems that the change newly accepts, and acceptances that end soon. */
  readonly acceptances: readonly AcceptanceNote[];
  /** Trading generations that come, go or change. */
  readonly generations: readonly { readonly path: string; readonly note: string }[];
  /** Constructs of `extensions/<environment>.ts`, by path: no rule of the project knows them. */
  readonly extensions: readonly string[];
}

export interface AcceptanceNote extends Acceptance {
  readonly state: "new" | "ends soon";
}

export interface StackReport {
  readonly stack: string;
  /** Why it could not be planned. @default it was planned */
  readonly error?: string;
  readonly changes: readonly ReportedChange[];
  /** Outputs that change, as `+ name`, `~ name` or `- name`. */
  readonly outputs: readonly string[];
  /** Values of unapplied stacks that this plan uses, for example `planned value of network.cidr`. */
  readonly standIns: readonly string[];
}

export interface ReportedChange extends Impact {
  /** Path of its construct. @default not known */
  readonly constructPath?: string;
  /** Why its deletion is allowed, from `allowDestroy`. @default it is not */
  readonly allowed?: string;
  /** Addresses of what uses it and stays, where the cloud deletes it all the same. @default nothing does */
  readonly heldBy?: readonly string[];
  /** Attributes by which it begins to use what the same apply makes, and what needs time before it is used. @default none */
  readonly usesNew?: readonly string[];
  /** Whether a value that is not known yet is all that causes it: it may not happen. */
  readonly may: boolean;
  /** Its attributes as a reviewer may see them, a line each. */
  readonly details: readonly string[];
}

/** Whether an apply refuses a change for what goes: it deletes what cannot be made again or is used, and no `allowDestroy` covers it. */
export function isRefused(change: ReportedChange): boolean {
  return (
    isDanger(change) &&
    (change.stateful || change.heldBy !== undefined) &&
    change.allowed === undefined &&
    !change.may
  );
}
