import { isObject, section, type JsonObject } from "../../core/json";
import type { ProviderFacts } from "../../environment/provider-facts";
import { factsOf, requiredProviders } from "../../terraform/required-providers";

export interface FakeVariables {
  /** Value by variable name, in the form that a `TF_VAR_` environment variable takes. */
  readonly values: Readonly<Record<string, string>>;
  readonly changes: readonly string[];
  /** Variables whose type has no obvious value. */
  readonly problems: readonly string[];
}

/**
 * A value for every variable without a default.
 *
 * @param given values already known by variable name; they win, which is how a variable with a validation rule or
 *   an object type gets one.
 */
export function fakeVariables(
  stack: JsonObject,
  clouds: readonly ProviderFacts[],
  given: Readonly<Record<string, string>> = {},
): FakeVariables {
  const ruled = ruledVariables(stack, clouds);
  const values: Record<string, string> = {};
  const changes: string[] = [];
  const problems: string[] = [];
  for (const [name, declaration] of Object.entries(section(stack, "variable"))) {
    if (!isObject(declaration)) continue;
    const ours = given[name];
    if (ours !== undefined) {
      values[name] = ours;
      changes.push(`variable.${name}: taken from TF_VAR_${name}`);
    } else if (!("default" in declaration)) {
      const type = typeof declaration["type"] === "string" ? declaration["type"] : "any";
      const fake = ruled[name] ?? fakeOfType(type);
      if (fake === undefined) {
        problems.push(`variable.${name} of type ${type} has no default; set TF_VAR_${name}`);
      } else {
        values[name] = fake;
        changes.push(`variable.${name}: set to ${JSON.stringify(fake)}`);
      }
    }
  }
  return { values, changes, problems };
}

/** What the clouds of a stack want of certain variables. */
function ruledVariables(
  stack: JsonObject,
  clouds: readonly ProviderFacts[],
): Readonly<Record<string, string>> {
  const ofStack = requiredProviders(stack).flatMap(({ address }) => factsOf(clouds, address) ?? []);
  return Object.fromEntries(ofStack.flatMap(({ variables }) => Object.entries(variables)));
}

function fakeOfType(type: string): string | undefined {
  const outer = type.replace(/^\$\{(.*)\}$/, "$1").replace(/\(.*$/s, "");
  switch (outer) {
    case "string":
    case "any":
      return "gatevalue1"; // fits the keys and passwords whose variables ask for a length, or for letters and digits
    case "number":
      return "1";
    case "bool":
      return "false";
    case "list":
    case "set":
      return "[]";
    case "map":
      return "{}";
    default:
      return undefined;
  }
}
