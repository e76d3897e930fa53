import { findProgram } from "../../../src/process/find-program";
import { mirroredVersions } from "../../../tools/gate/mirror";
import { providerAddress } from "../../../src/terraform/required-providers";
import { describeWhere, skipped } from "../../helpers/describe-where";

/** Provider mirrors that the caller names, as for `npm run gate`. */
export const pluginDirs = (process.env["HFT_PLUGIN_DIR"] ?? "").split(":").filter((dir) => dir !== "");

const noTerraform = findProgram("terraform") === undefined ? "no terraform on the PATH" : undefined;

/** Why a provider cannot be run; `undefined` where it can. No test downloads one. */
function lackOf(provider: string): string | undefined {
  const isMirrored = mirroredVersions(pluginDirs, providerAddress(provider)).length > 0;
  return noTerraform ?? (isMirrored ? undefined : `no mirror of ${provider} in HFT_PLUGIN_DIR`);
}

/** A `describe` that needs the real Terraform on the PATH. */
export function describeWithTerraform(name: string, tests: () => void): void {
  describeWhere(noTerraform, name, tests);
}

/** A `describe` that needs a mirror of the AWS provider as well. */
export function describeWithAwsProvider(name: string, tests: () => void): void {
  describeWhere(lackOf("hashicorp/aws"), name, tests);
}

/** A `describe` that needs a mirror of the Google provider, which CI may lack: see `GateCloud.optional`. */
export function describeWithGoogleProvider(name: string, tests: () => void): void {
  describeWithOptional("hashicorp/google", name, tests);
}

/** A `describe` that needs a mirror of the Azure provider, which CI may lack as well. */
export function describeWithAzureProvider(name: string, tests: () => void): void {
  describeWithOptional("hashicorp/azurerm", name, tests);
}

/** A `describe` that needs a mirror of the Kubernetes provider, which CI may lack as well. */
export function describeWithKubernetesProvider(name: string, tests: () => void): void {
  describeWithOptional("hashicorp/kubernetes", name, tests);
}

function describeWithOptional(provider: string, name: string, tests: () => void): void {
  const lack = lackOf(provider);
  if (lack === undefined) describe(name, tests);
  else describe.skip(skipped(name, lack), tests);
}
