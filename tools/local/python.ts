import { attempt } from "../ci/run";
import { findProgram } from "../../src/process/find-program";
import { Refusal } from "./refusal";

export interface Python {
  readonly program: string;
  /** For example `3.11`. */
  readonly version: string;
}

/** `python3` is the one its owner chose; the others are looked at when that one is too old. */
const names = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python"];

const oldestMinor = 10;

/** Debian keeps `ensurepip` in a package of its own, without which a virtual environment gets no pip. */
const question = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';

/**
 * Finds a Python for the emulator.
 *
 * @throws {@link Refusal} when there is none, with what was found instead
 */
export async function findPython(): Promise<Python> {
  const unfit: string[] = [];
  for (const name of names) {
    const program = findProgram(name);
    if (program === undefined) continue;
    const { exitCode, stdout, stderr } = await attempt(program, ["-c", question]);
    const version = stdout.trim();
    const [major, minor] = version.split(".").map(Number);
    if (exitCode === 0 && major === 3 && minor !== undefined && minor >= oldestMinor) {
      return { program, version };
    }
    unfit.push(`${name}: ${exitCode === 0 ? version : (stderr.trim().split("\n").at(-1) ?? "")}`);
  }
  throw new Refusal(
    "LOCAL-001",
    unfit.length === 0 ? "no python3 on the PATH" : unfit.join("; "),
    "install Python 3.10 or newer; on Debian and Ubuntu: apt-get install python3 python3-venv",
  );
}
