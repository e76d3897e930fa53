import type { JsonObject } from "../../src/core/json";
import { aws } from "../clouds/aws/gate-cloud";
import { reasonToAllow } from "../gate/allowed-drops";
import { mirroredVersions } from "../gate/mirror";
import { dropUnknown } from "../gate/offline/drop-unknown";
import { pinProviders } from "../gate/offline/pin-providers";
import { providersAtHand } from "../gate/providers-at-hand";
import { requiredProviders } from "../../src/plan/required-providers";
import type { SchemaLibrary } from "../gate/schema-library";
import { ProviderUnavailable, type Terraform } from "../gate/terraform";
import { Refusal } from "./refusal";

export interface FittedToProviders {
  readonly stack: JsonObject;
  /** A sentence for each provider of another version than the stack asks for. */
  readonly versions: readonly string[];
  /** Arguments that the provider at hand is too old to know. */
  readonly drops: readonly string[];
}

/**
 * Makes a synthesized stack fit the providers of a mirror that is older than the bindings: the versions at hand are
 * asked for, and arguments they do not know are left out, as far as the gate allows it.
 *
 * @throws {@link Refusal} when a provider is missing or knows too little
 */
export async function fitToProviders(
  name: string,
  stack: JsonObject,
  terraform: Terraform,
  library: SchemaLibrary,
): Promise<FittedToProviders> {
  if (hasBoundVersions(stack, terraform.pluginDirs)) return { stack, versions: [], drops: [] };
  const { versions, schemas } = await atHand(stack, terraform, library);
  const required = new Map(requiredProviders(stack).map((entry) => [entry.localName, entry]));
  const addressOf = (localName: string) => required.get(localName)?.address ?? "";

  const pinned = pinProviders(stack, versions);
  const known = dropUnknown(pinned.stack, (localName) => schemas[addressOf(localName)]);
  const notAllowed = known.drops.filter(
    (drop) =>
      reasonToAllow(drop, required.get(drop.provider), versions[addressOf(drop.provider)], [aws]) ===
      undefined,
  );
  const unknown = [...notAllowed.map((drop) => drop.path), ...known.unknownTypes.map(({ type }) => type)];
  if (unknown.length > 0) {
    throw new Refusal(
      "LOCAL-008",
      `${name}: ${unknown.join(", ")}`,
      "mirror the version that the stacks ask for, or list the argument with its reason",
    );
  }
  return { stack: known.stack, versions: pinned.changes, drops: known.drops.map((drop) => drop.path) };
}

/** Whether every provider is there as asked for, or will come so from the registry; then no schema is read. */
function hasBoundVersions(stack: JsonObject, mirrors: readonly string[]): boolean {
  return requiredProviders(stack).every(
    ({ address, boundVersion }) =>
      boundVersion !== undefined &&
      (mirrors.length === 0 || mirroredVersions(mirrors, address).includes(boundVersion)),
  );
}

async function atHand(stack: JsonObject, terraform: Terraform, library: SchemaLibrary) {
  try {
    return await providersAtHand(stack, terraform.pluginDirs, library);
  } catch (failure) {
    if (failure instanceof ProviderUnavailable) throw providerRefusal(failure);
    throw failure;
  }
}

export function providerRefusal({ message }: ProviderUnavailable): Refusal {
  return new Refusal(
    "LOCAL-006",
    message,
    "HFT_PLUGIN_DIR or --plugin-dir names a filesystem mirror; npm run gate -- --find-mirror searches for one",
  );
}
