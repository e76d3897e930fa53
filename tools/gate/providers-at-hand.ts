import type { JsonObject } from "../../src/core/json";
import { chooseVersion, mirroredVersions } from "./mirror";
import { builtinProvider, type ProviderSchema, type ProviderSchemas } from "../../src/plan/provider-schema";
import { requiredProviders, shortAddress } from "../../src/terraform/required-providers";
import type { SchemaLibrary } from "./schema-library";
import { ProviderUnavailable } from "./terraform";

/** The providers that a stack can be shown to here. */
export interface ProvidersAtHand {
  /** Version by full source address. */
  readonly versions: Readonly<Record<string, string>>;
  readonly schemas: ProviderSchemas;
}

/**
 * The versions that Terraform will take of a stack's providers, by full source address. One that the registry is to
 * choose is missing.
 *
 * @param mirrors where there is one, the registry is not asked.
 * @throws {@link ProviderUnavailable} when a provider is in none of the mirrors.
 */
export function providerVersions(
  stack: JsonObject,
  mirrors: readonly string[],
): Readonly<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const required of requiredProviders(stack)) {
    const { address, boundVersion } = required;
    const version =
      mirrors.length > 0 ? chooseVersion(required, mirroredVersions(mirrors, address)) : boundVersion;
    if (version === undefined && mirrors.length > 0) {
      throw new ProviderUnavailable(`${shortAddress(address)} is in none of ${mirrors.join(", ")}`);
    }
    if (version !== undefined) versions[address] = version;
  }
  return versions;
}

/**
 * Looks for the providers of a stack, and reads their schemas.
 *
 * @param mirrors where there is one, the registry is not asked.
 * @throws {@link ProviderUnavailable} when a provider is neither in a mirror nor to be had from the registry.
 */
export async function providersAtHand(
  stack: JsonObject,
  mirrors: readonly string[],
  library: SchemaLibrary,
): Promise<ProvidersAtHand> {
  const versions = providerVersions(stack, mirrors);
  const schemas: Record<string, ProviderSchema> = {
    [builtinProvider]: await library.schemaOf(builtinProvider),
  };
  for (const { address, constraint } of requiredProviders(stack)) {
    schemas[address] = await library.schemaOf(address, versions[address] ?? constraint);
  }
  return { versions, schemas };
}
