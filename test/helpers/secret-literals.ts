import { isList, isObject, section, type Json, type JsonObject } from "../../src/core/json";
import { readStack } from "./synthesized";

/** Names of arguments that hold a secret, in whatever resource or provider block. */
const secretName =
  /(^|_)(password|passwd|secret|secret_string|secret_binary|secret_key|access_key|auth_key|auth_token|access_token|token|preshared_key|private_key|cak|ckn|credentials?)(_wo)?$/;

/** A text that is one expression, which Terraform fills in as a whole. */
const expression = /^\$\{.*\}$/s;

/** In an encoded document: a key whose name says secret, and a text in quotes after it. */
const literalUnderSecretKey = /\\?"?(?:password|secret|token|key)\\?"?\s*[:=]\s*\\?"(?!\$\{)[^"\\]+/i;

/** Tells, beyond the name, whether a path of a resource holds a secret: what a provider's schema says. */
type IsSecret = (type: string, path: readonly string[]) => boolean;

/** What is wrong with the secrets of a stack: written out, or from a variable that a plan or a state keeps. */
export function secretFaults(stack: JsonObject, isSecret: IsSecret = () => false): string[] {
  const variables = section(stack, "variable");
  const found: string[] = [];
  const visit = (value: Json | undefined, type: string, at: string, path: readonly string[]): void => {
    if (isList(value)) for (const item of value) visit(item, type, at, path);
    else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, type, `${at}.${key}`, [...path, key]);
    } else if (typeof value === "string" && value !== "") {
      if (!secretName.test(path.at(-1) ?? "") && !isSecret(type, path)) return;
      found.push(...(isWrittenOut(value) ? [`${at} is written out`] : variableFaults(value, at, variables)));
    }
  };
  for (const name of ["resource", "data", "ephemeral"]) {
    for (const [type, bodies] of Object.entries(section(stack, name))) {
      for (const [id, body] of Object.entries(bodies as JsonObject)) visit(body, type, `${type}.${id}`, []);
    }
  }
  visit(stack["provider"], "provider", "provider", []);
  return found.sort();
}

function isWrittenOut(value: string): boolean {
  if (!expression.test(value)) return true;
  return value.startsWith("${jsonencode(") ? literalUnderSecretKey.test(value) : value.includes('"');
}

function variableFaults(value: string, at: string, variables: JsonObject): string[] {
  return [...value.matchAll(/\bvar\.(\w+)/g)].flatMap(([, name = ""]) => {
    const variable = section(variables, name);
    const lacks = (what: string): string[] => [`${at}: the variable ${name} ${what}`];
    if (variable["sensitive"] !== true) return lacks("is not sensitive");
    if (variable["default"] !== undefined) return lacks("has a default");
    return at.endsWith("_wo") && variable["ephemeral"] !== true ? lacks("is not ephemeral") : [];
  });
}

/** No account, no secret: an emulator wants some key, whichever. */
const emulatorKeys = ["provider.aws.access_key is written out", "provider.aws.secret_key is written out"];

/** What is wrong with the secrets of a stack of the suite's synth. */
export function stackSecretFaults(id: string, isSecret?: IsSecret): string[] {
  const faults = secretFaults(readStack(id), isSecret);
  return id.startsWith("local-") ? faults.filter((fault) => !emulatorKeys.includes(fault)) : faults;
}
