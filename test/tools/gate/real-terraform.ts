import { findProgram } from "../../../tools/lib/find-program";

// Starting a provider takes seconds on a machine that does nothing else.
jest.setTimeout(180_000);

/** Provider mirrors that the caller names, as for `npm run gate`. */
export const pluginDirs = (process.env["HFT_PLUGIN_DIR"] ?? "").split(":").filter((dir) => dir !== "");

/**
 * A `describe` that needs the real Terraform on the PATH. Without it the tests are skipped and say why; with
 * `CI=true` that is a failure, because then nothing may be left out.
 */
export const describeWithTerraform = describeWhere(
  findProgram("terraform") !== undefined,
  "no terraform on the PATH",
);

/** A `describe` that needs a mirror of the AWS provider as well: no test downloads one. */
export const describeWithAwsProvider = describeWhere(
  findProgram("terraform") !== undefined && pluginDirs.length > 0,
  "no terraform on the PATH, or HFT_PLUGIN_DIR names no mirror of the AWS provider",
);

function describeWhere(present: boolean, reason: string): (name: string, tests: () => void) => void {
  if (present) return describe;
  return (name, tests) => {
    if (process.env["CI"] !== "true") {
      process.stderr.write(`skipped: ${name}, for there is ${reason}\n`);
      describe.skip(name, tests);
      return;
    }
    it(`${name} is tested`, () => {
      throw new Error(`with CI=true nothing may be skipped, but there is ${reason}`);
    });
  };
}
