import { isList, isObject, section, type Json, type JsonObject } from "../../core/json";
import { that } from "../judges";
import { declarePolicies, type Fault } from "../policy";
import { valueAt, type Resource } from "../resource";

export const secretPolicies = declarePolicies({
  "POLICY-SEC-001": {
    kind: "limit",
    rule: "no secret is written out, and a variable that holds one is sensitive, without a default, and kept nowhere if it can be",
    source: "docs/secrets.md; Terraform documentation, ephemeral values and write-only arguments",
    read: "2026-11-27",
    of: {
      "*": [
        that("no attribute holds a secret but by a sensitive variable", (resource, { variables }) =>
          isEmulator(resource) ? [] : secretFaults(resource, variables),
        ),
      ],
    },
  },
});

/** Names of arguments that hold a secret, in whatever resource or provider block. */
const secretName =
  /(^|_)(password|passwd|secret|secret_string|secret_binary|secret_key|access_key|auth_key|auth_token|access_token|token|preshared_key|private_key|cak|ckn|credentials?)(_wo)?$/;

/** A text that is one expression, which Terraform fills in as a whole. */
const expression = /^\$\{.*\}$/s;

/** In an encoded document: a key whose name says secret, and a text in quotes after it. */
const literalUnderSecretKey = /\\?"?(?:password|secret|token|key)\\?"?\s*[:=]\s*\\?"(?!\$\{)[^"\\]+/i;

/** Tells, beyond the name, whether a path of a resource holds a secret: what a provider's schema says. */
export type IsSecret = (type: string, path: readonly string[]) => boolean;

/** What is wrong with the secrets of a resource: written out, or from a variable that a plan or a state keeps. */
export function secretFaults(
  { type, body }: Resource,
  variables: JsonObject,
  isSecret: IsSecret = () => false,
): readonly Fault[] {
  const visit = (value: Json | undefined, path: readonly string[]): readonly Fault[] => {
    if (isList(value)) return value.flatMap((item) => visit(item, path));
    if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => visit(item, [...path, key]));
    if (typeof value !== "string" || value === "") return [];
    if (!secretName.test(path.at(-1) ?? "") && !isSecret(type, path)) return [];
    const at = path.join(".");
    // The value itself is what no report may show.
    if (isWrittenOut(value)) {
      return [{ at, value: "is written out", remedy: "take it from a sensitive variable without a default" }];
    }
    return variableFaults(value, at, variables);
  };
  return visit(body, []);
}

function isWrittenOut(value: string): boolean {
  if (!expression.test(value)) return true;
  return value.startsWith("${jsonencode(") ? literalUnderSecretKey.test(value) : value.includes('"');
}

function variableFaults(text: string, at: string, variables: JsonObject): readonly Fault[] {
  return [...text.matchAll(/\bvar\.(\w+)/g)].flatMap(([, name = ""]) => {
    const variable = section(variables, name);
    const lacks = (what: string, remedy: string): readonly Fault[] => [
      { at, value: `the variable ${name} ${what}`, remedy },
    ];
    if (variable["sensitive"] !== true) return lacks("is not sensitive", "make it sensitive");
    if (variable["default"] !== undefined) return lacks("has a default", "remove the default");
    return at.endsWith("_wo") && variable["ephemeral"] !== true
      ? lacks("is not ephemeral", "make it ephemeral")
      : [];
  });
}

/** No account, no secret: an emulator wants some key, whichever. */
function isEmulator({ type, body }: Resource): boolean {
  return (
    type === "provider.aws" && valueAt(body, "access_key") === "emulator" && body["endpoints"] !== undefined
  );
}
