import { Progress } from "../process/progress";
import { paint } from "./paint";

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
  const { stdout, stderr } = process;
  const progress = new Progress((line) => stderr.write(`${paint(line, stderr)}\n`));
  return {
    progress,
    say: (line) => progress.say(line),
    result: (text, value) =>
      void stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${paint(text.trimEnd(), stdout)}\n`),
  };
}
