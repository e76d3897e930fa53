import { isObject, section, type JsonObject } from "../core/json";

/** Host that Terraform assumes when a provider's source names none. */
export const defaultRegistry = "registry.terraform.io";

/** One entry of a stack's `required_providers`. */
export interface RequiredProvider {
  /** Name used inside the stack, as in `provider "aws"`. */
  readonly localName: string;
  /** Full source address: host, namespace and type, for example `registry.terraform.io/hashicorp/aws`. */
  readonly address: string;
  /** Version constraint as written. */
  readonly constraint?: string;
  /** The exact version the stack was written against, where the constraint is one. */
  readonly boundVersion?: string;
}

/** The providers a stack asks for, in the order in which it names them. */
export function requiredProviders(stack: JsonObject): readonly RequiredProvider[] {
  return Object.entries(section(section(stack, "terraform"), "required_providers")).map(
    ([localName, entry]) => {
      const { source, version } = isObject(entry) ? entry : { source: undefined, version: entry };
      return {
        localName,
        address: providerAddress(typeof source === "string" ? source : localName),
        ...(typeof version === "string" && { constraint: version, ...exactVersion(version) }),
      };
    },
  );
}

function exactVersion(constraint: string): Pick<RequiredProvider, "boundVersion"> {
  const match = /^=?\s*(\d+\.\d+\.\d+)$/.exec(constraint.trim());
  return match?.[1] === undefined ? {} : { boundVersion: match[1] };
}

/** Completes a provider source: `aws` and `hashicorp/aws` mean `registry.terraform.io/hashicorp/aws`. */
export function providerAddress(source: string): string {
  const parts = source.split("/");
  if (parts.length === 1) return `${defaultRegistry}/hashicorp/${source}`;
  return parts.length === 2 ? `${defaultRegistry}/${source}` : source;
}

/** The short form of an address: without the default host. */
export function shortAddress(address: string): string {
  return address.replace(`${defaultRegistry}/`, "");
}

/** The facts of the provider with this full source address. */
export function factsOf<Facts extends { readonly provider: string }>(
  all: readonly Facts[],
  address: string,
): Facts | undefined {
  return all.find(({ provider }) => providerAddress(provider) === address);
}
