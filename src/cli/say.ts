import { Progress } from "../process/progress";

/** How a command speaks: progress to standard error, its result to standard output. */
export interface Voice {
  /** What it waits for, at least every ten seconds. */
  readonly progress: Progress;
  /** One line of progress; reads well on a terminal and in a log. */
  readonly say: (line: string) => void;
  /** The result, as text or as JSON. */
  readonly result: (text: string, value: unknown) => void;
}

export function voice(json: boolean): Voice {
  const progress = new Progress((line) => process.stderr.write(`${line}\n`));
  return {
    progress,
    say: (line) => progress.say(line),
    result: (text, value) =>
      void process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${text.trimEnd()}\n`),
  };
}
