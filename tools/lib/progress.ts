/** The longest that a command says nothing, in seconds. */
const silenceSeconds = 10;

/** A step that is under way. */
interface Step {
  readonly since: number;
  readonly what: () => string;
}

/**
 * What a command prints, line by line: while steps are under way and nothing else is said, every ten seconds a line
 * tells what they wait for. A line is never rewritten, so that a log reads as a terminal does.
 */
export class Progress {
  private readonly steps = new Set<Step>();
  private lastSaid = performance.now();
  private timer: NodeJS.Timeout | undefined;

  /** @param print takes a line */
  constructor(private readonly print: (line: string) => void) {}

  /** Prints a line, or several. */
  say(text: string): void {
    this.lastSaid = performance.now();
    this.print(text);
  }

  /**
   * Runs a step.
   *
   * @param what it waits for, as a noun phrase; a function where that changes
   */
  async during<Result>(what: string | (() => string), work: () => Promise<Result>): Promise<Result> {
    const step: Step = { since: performance.now(), what: typeof what === "string" ? () => what : what };
    this.steps.add(step);
    if (this.steps.size === 1) this.lastSaid = Math.max(this.lastSaid, step.since);
    this.timer ??= setInterval(() => this.breakSilence(), 1000);
    try {
      return await work();
    } finally {
      this.steps.delete(step);
      if (this.steps.size === 0) {
        clearInterval(this.timer);
        this.timer = undefined;
      }
    }
  }

  private breakSilence(): void {
    const now = performance.now();
    if (now - this.lastSaid < silenceSeconds * 1000) return;
    for (const { since, what } of this.steps) {
      this.say(`… ${what()}, ${((now - since) / 1000).toFixed(0)} s so far`);
    }
  }
}
