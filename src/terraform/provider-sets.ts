import type { JsonObject } from "../core/json";
import { requiredProviders, shortAddress, type RequiredProvider } from "./required-providers";
import type { SynthesizedStack } from "./stacks";
import { satisfies } from "./version-constraint";

/** Stacks with the same providers, which share one lock file. */
export interface ProviderSet {
  /** Name of the lock file, for example `aws.hcl`. */
  readonly file: string;
  /** Version constraint of each provider, by its address: all that a stack of the set states. */
  readonly constraints: Readonly<Record<string, string>>;
}

/** Returns the name of a stack's lock file; not set where it needs no provider. */
export function lockFile(stack: JsonObject): string | undefined {
  const names = lockable(stack).map(({ localName }) => localName);
  return names.length === 0 ? undefined : `${names.sort().join("+")}.hcl`;
}

/** Returns the sets of providers of stacks, sorted by file. */
export function providerSets(stacks: readonly Pick<SynthesizedStack, "json">[]): readonly ProviderSet[] {
  const files = [...new Set(stacks.flatMap(({ json }) => lockFile(json) ?? []))].sort();
  return files.map((file) => {
    const providers = stacks.flatMap(({ json }) => (lockFile(json) === file ? lockable(json) : []));
    const addresses = [...new Set(providers.map(({ address }) => address))].sort();
    const constraintOf = (wanted: string): string => {
      const own = providers.filter(({ address }) => address === wanted);
      return [...new Set(own.map(({ constraint = ">= 0" }) => constraint))].sort().join(", ");
    };
    return { file, constraints: Object.fromEntries(addresses.map((each) => [each, constraintOf(each)])) };
  });
}

/** Returns what a lock file lacks to hold for a set of providers; empty where it does. */
export function lockFaults({ constraints }: ProviderSet, lock: string): readonly string[] {
  const locked = new Map(
    [...lock.matchAll(/^provider "([^"]+)" \{\s+version\s+= "([^"]+)"/gm)].map(([, address, version]) => [
      address,
      version,
    ]),
  );
  return Object.entries(constraints).flatMap(([address, constraint]) => {
    const version = locked.get(address);
    if (version === undefined) return [`no ${shortAddress(address)}`];
    if (satisfies(version, constraint)) return [];
    return [`${shortAddress(address)} ${version}, where ${constraint} is required`];
  });
}

/** Terraform has its own provider built in. */
function lockable(stack: JsonObject): readonly RequiredProvider[] {
  return requiredProviders(stack).filter(({ address }) => !address.startsWith("terraform.io/builtin/"));
}
