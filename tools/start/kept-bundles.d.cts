export function keptBundle(root: string, file: string): string | undefined;

export function keepBundle(
  root: string,
  file: string,
  made: {
    readonly text: string;
    /** Relative to the root. */
    readonly inputs: readonly string[];
    /** When its making began, in milliseconds since 1970. */
    readonly started: number;
  },
): void;
