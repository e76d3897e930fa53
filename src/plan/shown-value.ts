import { isList, isObject, type Json } from "../core/json";

/** Names of attributes that hold a secret whether or not the provider marks them. */
const secretNames = new RegExp(
  [
    "pass(word|phrase|wd|code)",
    "secret",
    "token",
    "auth",
    "credential",
    "signature",
    "cookie",
    "preshared",
    "psk",
    "connection[_-]?string",
    "(private|api|access|account|shared|storage|encryption|licen[cs]e|master|primary|secondary)[_-]?(access[_-]?)?key",
    "(user|custom)_data",
    "startup[_-]?script",
    "(^|[_.-])(ckn|cak|pin|otp|sas)($|[_.-])",
  ].join("|"),
  "i",
);

/** Names of attributes that hold any text. */
const freeNames = /(^|[_.\]-])(values?|contents?|data|body|json|description|comments?|notes?)$/i;

/** Forms of texts that tell a reviewer something and cannot be a secret. */
const shownForms: readonly RegExp[] = [
  /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/, // IPv4 address or block
  /^v?\d{1,4}(\.\d{1,6}){1,3}(-[a-z0-9.]{1,20})?$/, // version
  /^([01]?\d|2[0-3]):[0-5]\d(-([01]?\d|2[0-3]):[0-5]\d)?$/, // time of day
  /^(db\.|cache\.)?[a-z][a-z0-9-]{1,14}\.(metal(-\d+xl)?|\d*x?large|medium|small|micro|nano)$/, // AWS machine
  /^[a-z]{2}(-[a-z]+){1,2}-?\d[a-z]?$/, // region or zone
  /^[a-z]{3,5}\d-az\d$/, // zone id
  /^\d{1,9}(\.\d{1,3})? ?([KMGT]i?B?|[KMGT]bps|ms|us|s|m|min|h|d)?$/, // count, size, bandwidth, duration
  /^(ami|snap|vol|i|lt|vpc|subnet|sg|rtb|igw|nat|vpce|eipalloc|eni|tgw|vgw|dxcon|dxvif)-[0-9a-f]{8}([0-9a-f]{9})?$/, // EC2 id
];

/** The most disorder that a shown word may have, in bits a sign: hexadecimal and base64 have more. */
const mostEntropy = 3.2;

/** The most items of a list that are shown. */
const mostItems = 8;

/**
 * Returns a value as a reviewer may see it; `undefined` where it may not be shown: only numbers, booleans, texts of
 * known forms, lists of these and what is empty are.
 *
 * @param name path of the attribute
 */
export function shownValue(name: string, value: Json): string | undefined {
  if (isEmpty(value)) return JSON.stringify(value);
  if (secretNames.test(name)) return undefined;
  if (isList(value)) return shownList(name, value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  if (shownForms.some((form) => form.test(value))) return value;
  return isWord(value) && !freeNames.test(name) ? value : undefined;
}

/** Whether a value is a text, list or map without anything in it. */
export function isEmpty(value: Json): boolean {
  return (
    value === "" ||
    (isList(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).length === 0)
  );
}

/** All items, or how many there are more; `undefined` where one may not be shown. */
function shownList(name: string, items: readonly Json[]): string | undefined {
  const shown = items.map((item) => shownValue(name, item));
  if (shown.includes(undefined)) return undefined;
  const more = shown.length - mostItems;
  return `[${shown.slice(0, mostItems).join(", ")}${more > 0 ? ` and ${more} more` : ""}]`;
}

const oneCase = /^(?:[a-z][a-z0-9_-]*|[A-Z][A-Z0-9_-]*|(?:[A-Z][a-z]+)+)$/;

/** A word of an API's enumeration, such as `gp3` or `RSA_2048`: short, and not as disordered as a key. */
function isWord(text: string): boolean {
  return text.length <= 24 && oneCase.test(text) && !isCode(text) && entropy(text) <= mostEntropy;
}

/** Hexadecimal, or letters and digits in turns. */
function isCode(text: string): boolean {
  return /^(?=.*\d)[0-9a-f]{8,}$/i.test(text) || (text.match(/\d+/g) ?? []).length > 3;
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
