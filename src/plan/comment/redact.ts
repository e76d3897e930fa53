import type { Json } from "../../core/json";

/** Names of attributes that hold a secret whether or not the provider marks them. */
const secretNames =
  /pass(word|phrase|wd)|secret|token|private[_-]?key|api[_-]?key|auth|credential|connection[_-]?string|preshared|psk|bgp_auth|signature|cookie|access[_-]?key|user_data|(^|[_-])(ckn|cak)($|[_-])/i;

/** Forms of values that tell a reviewer something and cannot be a secret. */
const shownForms: readonly RegExp[] = [
  /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/, // IPv4 address or block
  /^v?\d{1,4}(\.\d{1,6}){1,3}(-[a-z0-9.]{1,20})?$/, // version
  /^([01]?\d|2[0-3]):[0-5]\d(-([01]?\d|2[0-3]):[0-5]\d)?$/, // time of day
  /^(db\.|cache\.)?[a-z][a-z0-9-]{1,14}\.(metal(-\d+xl)?|\d*x?large|medium|small|micro|nano)$/, // AWS machine
  /^[a-z]{2}(-[a-z]+){1,2}-?\d[a-z]?$/, // region or zone
  /^[a-z]{3,5}\d-az\d$/, // zone id
];

/** The most hexadecimal or base64 disorder that a shown word may have, in bits a sign. */
const mostEntropy = 3.2;

/**
 * Returns a value as a reviewer may see it; `undefined` where it may not be shown: only numbers, booleans and texts of
 * known forms are.
 *
 * @param name name of the attribute
 * @param known secrets that this run was given, for example values of `TF_VAR_…`
 */
export function shownValue(name: string, value: Json, known: readonly string[]): string | undefined {
  if (secretNames.test(name)) return undefined;
  if (typeof value === "boolean") return String(value);
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || known.some((secret) => secret !== "" && text.includes(secret)))
    return undefined;
  if (typeof value === "number" || shownForms.some((form) => form.test(text))) return text;
  return isWord(text) ? text : undefined;
}

const oneCase = /^(?:[a-z][a-z0-9_-]*|[A-Z][A-Z0-9_-]*|(?:[A-Z][a-z]+)+)$/;

/** A word of an API's enumeration, such as `gp3` or `RSA_2048`: short, and not as disordered as a key. */
function isWord(text: string): boolean {
  return text.length <= 24 && oneCase.test(text) && entropy(text) <= mostEntropy;
}

/** Shannon's entropy of a text, in bits a sign. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
