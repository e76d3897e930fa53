/** What keeps a run from judging an environment or from writing its stacks, by code. */
export const runRules = {
  "RUN-001": "the file of an environment compiles and runs",
  "RUN-002": "the default export of an environment's file is an environment with the name of the file",
  "RUN-003": "the list of an environment's deployed generations is a file that can be read",
  "RUN-004": "what is written to is there, and this process can read and write in it",
  "RUN-005": "the disk has room for the stacks",
  // Raised by tools/run.cjs, which runs before there is a bundle.
  "RUN-006": "the packages of package-lock.json are installed, esbuild's program for this machine among them",
  "RUN-007":
    "the file of an extension is called like an environment, and its default export is a function that takes each of its stacks",
  "RUN-008": "a command is called as its --help says",
  "RUN-009": "there is an environment of each name that a command is given",
} as const;

export type RunCode = keyof typeof runRules;

/** An error that is printed without a stack trace: the rule, what was found, what to do. */
export class Refusal extends Error {
  readonly rule: string;

  constructor(
    readonly code: RunCode,
    readonly found: string,
    readonly remedy: string,
    /** The file that it is about, from the root of the project. */
    readonly file?: string,
  ) {
    const rule = runRules[code];
    super(`error ${code}\n  rule    ${rule}\n  found   ${found}\n  remedy  ${remedy}`);
    this.rule = rule;
  }
}

/** Returns what an exception says, in one line: a compiler's has several, a missing module's lists who wanted it. */
export function messageOf(exception: unknown): string {
  const { message } = (exception ?? {}) as { readonly message?: unknown };
  const text = typeof message === "string" ? message : String(exception);
  return text
    .replace(/\nRequire stack:[^]*$/, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

/** Returns the refusal for an error of a synth's output; `undefined` for any other error, which is a fault of the code. */
export function outputRefusal(error: unknown): Refusal | undefined {
  return fileRefusal(error, "synthesize again", "choose another folder by CDKTF_OUTDIR");
}

/**
 * Returns the refusal for an error of the file system; `undefined` for any other error, which is a fault of the code.
 *
 * @param again what a person does afterwards
 * @param elsewhere what a person does in its place
 */
export function fileRefusal(
  error: unknown,
  again = "run it again",
  elsewhere = "write to another place",
): Refusal | undefined {
  const { syscall, code, message } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (syscall === undefined || message === undefined || syscall.startsWith("spawn")) return undefined;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new Refusal("RUN-005", message, `make room on that disk and ${again}`);
  }
  const remedy = remedies[code ?? ""]?.(elsewhere) ?? `mend it and ${again}, or ${elsewhere}`;
  return new Refusal("RUN-004", message, remedy);
}

const wrongSort = () =>
  "move away what is there: a file where a folder must be, or a folder where a file must be";
const noRight = (elsewhere: string) => `give this user the right to write there, or ${elsewhere}`;
const remedies: Readonly<Record<string, (elsewhere: string) => string>> = {
  ENOENT: () => "make the folder that is missing, or name one that is there",
  ENOTDIR: wrongSort,
  EEXIST: wrongSort,
  EISDIR: wrongSort,
  EACCES: noRight,
  EPERM: noRight,
  EROFS: noRight,
};
