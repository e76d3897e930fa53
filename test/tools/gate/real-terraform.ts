import { findProgram } from "../../../src/process/find-program";
import { describeWhere } from "../../helpers/describe-where";

/** Provider mirrors that the caller names, as for `npm run gate`. */
export const pluginDirs = (process.env["HFT_PLUGIN_DIR"] ?? "").split(":").filter((dir) => dir !== "");

const noTerraform = findProgram("terraform") === undefined ? "no terraform on the PATH" : undefined;
const noMirror = pluginDirs.length === 0 ? "no mirror of the AWS provider in HFT_PLUGIN_DIR" : undefined;

/** A `describe` that needs the real Terraform on the PATH. */
export function describeWithTerraform(name: string, tests: () => void): void {
  describeWhere(noTerraform, name, tests);
}

/** A `describe` that needs a mirror of the AWS provider as well: no test downloads one. */
export function describeWithAwsProvider(name: string, tests: () => void): void {
  describeWhere(noTerraform ?? noMirror, name, tests);
}
