import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { NormalChange } from "../plan/normal-form";
import { Stop } from "./stop";

/** What a run did, an event a line, so that another process can go on where it ended. */
export type RunEvent =
  | {
      readonly event: "begun";
      readonly environment: string;
      /** Hash of the plan of all stacks. */
      readonly hash: string;
      /** Stacks to apply, in order, each with what was reviewed. */
      readonly stacks: readonly { readonly stack: string; readonly reviewed: readonly NormalChange[] }[];
      /** Reason for which a session was not respected. @default it was */
      readonly breakGlass?: string;
    }
  | { readonly event: "resumed"; readonly breakGlass?: string }
  | { readonly event: "applying" | "applied"; readonly stack: string }
  | { readonly event: "failed"; readonly stack: string; readonly error: string }
  | { readonly event: "ended" | "abandoned" };

type Timed<Event> = Event & { readonly at: string };
export type Begun = Extract<RunEvent, { readonly event: "begun" }>;

/** The journal of one run: `.hft/runs/<id>.jsonl`. */
export class Journal {
  private constructor(
    readonly id: string,
    private readonly file: string,
    private readonly now: () => Date,
  ) {}

  /** Begins a run; its id is its time and its environment. */
  static begin(runs: string, begun: Begun, now: () => Date): Journal {
    const id = `${now()
      .toISOString()
      .replace(/[-:]|\.\d+/g, "")}-${begun.environment}`;
    mkdirSync(runs, { recursive: true, mode: 0o700 });
    const journal = new Journal(id, path.join(runs, `${id}.jsonl`), now);
    journal.write(begun);
    return journal;
  }

  /** @throws {@link Stop} HFT-011 where there is none of that id */
  static open(runs: string, id: string, now: () => Date): Journal {
    const file = path.join(runs, `${id}.jsonl`);
    if (!existsSync(file)) throw new Stop("HFT-011", `no run ${id}`, "list them: npx hft runs list");
    return new Journal(id, file, now);
  }

  /** All runs, the newest first. */
  static all(runs: string, now: () => Date): readonly Journal[] {
    if (!existsSync(runs)) return [];
    return readdirSync(runs)
      .filter((name) => name.endsWith(".jsonl"))
      .sort()
      .reverse()
      .map((name) => Journal.open(runs, name.slice(0, -".jsonl".length), now));
  }

  /** Events so far. A line that a kill cut off is left out. */
  get events(): readonly Timed<RunEvent>[] {
    return readFileSync(this.file, "utf8")
      .split("\n")
      .flatMap((line) => {
        try {
          return [JSON.parse(line) as Timed<RunEvent>];
        } catch {
          return [];
        }
      });
  }

  get begun(): Begun {
    const first = this.events[0];
    if (first?.event !== "begun")
      throw new Stop("HFT-011", `${this.file} does not begin with its plan`, "remove it");
    return first;
  }

  get applied(): ReadonlySet<string> {
    return new Set(this.events.flatMap((event) => (event.event === "applied" ? [event.stack] : [])));
  }

  get isUnfinished(): boolean {
    const last = this.events.at(-1)?.event;
    return last !== "ended" && last !== "abandoned";
  }

  /** Written and flushed before the next step begins: a kill then loses nothing. */
  write(event: RunEvent): void {
    appendFileSync(this.file, `${JSON.stringify({ at: this.now().toISOString(), ...event })}\n`, {
      mode: 0o600,
      flush: true,
    });
  }
}
