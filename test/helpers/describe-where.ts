import { findProgram } from "../../src/process/find-program";

/**
 * A `describe` that needs something of the machine. Where that is not to be had the tests are skipped, and the line
 * at the end of the run says why; with `CI=true` that is a failure, because then nothing may be left out.
 *
 * @param lack what is missing, as in "no terraform on the PATH"; `undefined` where all is there
 */
export function describeWhere(lack: string | undefined, name: string, tests: () => void): void {
  if (lack === undefined) {
    describe(name, tests);
  } else if (process.env["CI"] === "true") {
    it(`${name} is tested`, () => {
      throw new Error(`with CI=true nothing may be skipped, but there is ${lack}`);
    });
  } else {
    describe.skip(skipped(name, lack), tests);
  }
}

/** A `describe` that needs these programs. */
export function describeWith(programs: readonly string[], name: string, tests: () => void): void {
  const absent = programs.filter((program) => findProgram(program) === undefined);
  describeWhere(absent.length === 0 ? undefined : `no ${absent.join(", no ")}`, name, tests);
}

/** The title of what is skipped, from which `test/setup/what-was-left-out.cjs` reads the reason. */
export function skipped(title: string, reason: string): string {
  return `${title} [skipped: ${reason}]`;
}
