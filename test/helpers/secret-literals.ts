import { isList, isObject, type Json, type JsonObject } from "../../tools/lib/json";

/** Names of arguments that hold a secret, in whatever resource or provider block. */
const secretName =
  /(^|_)(password|passwd|secret|secret_string|secret_binary|secret_key|access_key|auth_key|auth_token|token|preshared_key|private_key|cak|ckn|credentials?)(_wo)?$/;

/** A text that is one expression, which Terraform fills in as a whole. */
const expression = /^\$\{.*\}$/s;

/** A key in a template or an encoded document whose name says secret, and a text in quotes after it. */
const literalInExpression = /\\?"?(?:password|secret|token|key)\\?"?\s*[:=]\s*\\?"(?!\$\{)[^"\\]+/i;

/**
 * The arguments of a stack that hold a secret as text, by address and path.
 *
 * @param isSecret what a provider's schema says beyond the name
 */
export function secretLiterals(
  stack: JsonObject,
  isSecret: (type: string, path: readonly string[]) => boolean = () => false,
): string[] {
  const found: string[] = [];
  const visit = (value: Json | undefined, type: string, at: string, path: readonly string[]): void => {
    if (isList(value)) for (const item of value) visit(item, type, at, path);
    else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, type, `${at}.${key}`, [...path, key]);
    } else if (typeof value === "string" && value !== "") {
      const name = path.at(-1) ?? "";
      const secret = secretName.test(name) || isSecret(type, path);
      const filledIn = expression.test(value) && !literalInExpression.test(value);
      if (secret && !filledIn) found.push(at);
    }
  };
  for (const section of ["resource", "data", "ephemeral"]) {
    for (const [type, bodies] of Object.entries((stack[section] ?? {}) as JsonObject)) {
      for (const [id, body] of Object.entries(bodies as JsonObject)) visit(body, type, `${type}.${id}`, []);
    }
  }
  visit(stack["provider"], "provider", "provider", []);
  for (const [name, variable] of Object.entries((stack["variable"] ?? {}) as JsonObject)) {
    const { sensitive, default: value } = variable as JsonObject;
    if (sensitive === true && value !== undefined) found.push(`variable.${name}.default`);
  }
  return found.sort();
}
