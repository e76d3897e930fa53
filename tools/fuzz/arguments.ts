import { Misuse, readWords } from "../../src/app/options";

export const usageText = `usage: npm run fuzz -- [options]
  --runs NUMBER   random environments, and as many with mistakes, default 100
  --seed NUMBER   with the same seed come the same environments, default 1
  --path PATH     of a failure: repeats only that
  --gate          put the stacks of each environment through terraform validate and plan as well,
                  with the providers of HFT_PLUGIN_DIR, else of the registry
  --help          print this`;

export interface FuzzArguments {
  readonly runs: number;
  readonly seed: number;
  /** Of a failure. @default not set: all runs */
  readonly path?: string;
  /** Whether the stacks of the environments go through the gate as well. */
  readonly gate: boolean;
  readonly help: boolean;
}

/** @throws when an option is unknown or has no usable value */
export function parseArguments(args: readonly string[]): FuzzArguments {
  const { values } = readWords(
    args,
    {
      options: {
        runs: { type: "string", default: "100" },
        seed: { type: "string", default: "1" },
        path: { type: "string" },
        gate: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
      allowPositionals: false,
    },
    usageText,
  );
  const { help, path, gate } = values;
  const [runs, seed] = [wholeNumber("--runs", values.runs), wholeNumber("--seed", values.seed)];
  if (path === undefined) return { runs, seed, gate, help };
  if (!/^\d+(:\d+)*$/.test(path)) throw new Misuse(`--path ${path}`, "write a path such as 58:2", usageText);
  return { runs, seed, path, gate, help };
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Misuse(`${option} ${text}`, "write a whole number from 1 to 9999999", usageText);
}
