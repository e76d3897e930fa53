import { section, type JsonObject } from "../../../src/core/json";
import { requiredProviders, shortAddress } from "../../../src/terraform/required-providers";
import type { Transformed } from "../../../src/plan/offline/transformed";

/**
 * Asks for exactly the provider versions at hand.
 *
 * @param versions version by provider address; a provider that is not in it keeps its constraint.
 */
export function pinProviders(stack: JsonObject, versions: Readonly<Record<string, string>>): Transformed {
  const changes: string[] = [];
  const entries = requiredProviders(stack).map(({ localName, address, constraint }) => {
    const version = versions[address] ?? constraint;
    if (version !== undefined && version !== constraint) {
      changes.push(`required_providers.${localName}: ${constraint ?? "any version"} became ${version}`);
    }
    return [localName, { source: shortAddress(address), ...(version !== undefined && { version }) }] as const;
  });
  if (entries.length === 0) return { stack, changes };
  const terraform = { ...section(stack, "terraform"), required_providers: Object.fromEntries(entries) };
  return { stack: { ...stack, terraform }, changes };
}
