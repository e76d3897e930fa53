import type { Html } from "./html";
import type { Subject } from "./subject";

/** A part of the report, with a heading of its own. */
export interface Section {
  /** Names it in links; lower-case letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What it shows of an environment; `undefined` leaves it out. */
  readonly content: (subject: Subject) => Html | undefined | Promise<Html | undefined>;
}
