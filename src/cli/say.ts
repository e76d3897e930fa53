/** How a command speaks: progress to standard error, its result to standard output. */
export interface Voice {
  /** One line of progress; reads well on a terminal and in a log. */
  readonly say: (line: string) => void;
  /** The result, as text or as JSON. */
  readonly result: (text: string, value: unknown) => void;
}

export function voice(json: boolean): Voice {
  return {
    say: (line) => void process.stderr.write(`${line}\n`),
    result: (text, value) =>
      void process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${text.trimEnd()}\n`),
  };
}
