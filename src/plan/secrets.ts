import { isList, isObject, stringsOf, type Json } from "../core/json";
import type { Plan } from "./plan";

/** What stands in a text where a secret was. */
const hidden = "(hidden)";

/** A shorter text is no secret: it would be guessed, and is in every other text by chance. */
const shortestSecret = 4;

/** A shorter secret is looked for as a word of its own only. */
const shortestPart = 6;

/** The fewest signs of base64 or hexadecimal that are taken for a part of a secret. */
const shortestCode = 8;

/** How often a text may be escaped: as a document within a document, as the key of an address. */
const escapes = 3;

/** Texts that nothing may show, in whichever form they come. */
export class Secrets {
  private readonly parts: readonly string[];
  private readonly codes: readonly string[];
  private readonly words: readonly string[];

  /** @param values the secrets; those in a list or map that is written as JSON or HCL are found in it */
  constructor(private readonly values: readonly string[]) {
    const each = [...new Set(values.flatMap(valuesIn))].filter(({ length }) => length >= shortestSecret);
    const long = each.filter(({ length }) => length >= shortestPart);
    this.parts = [...new Set(long.flatMap(formsOf))];
    this.codes = [...new Set(long.flatMap(codesOf))];
    this.words = each.filter(({ length }) => length < shortestPart);
  }

  /** These, and others. */
  and(values: readonly string[]): Secrets {
    return values.length === 0 ? this : new Secrets([...this.values, ...values]);
  }

  /** Takes every secret out of a text. */
  hide(text: string): string {
    const spans = [
      ...this.parts.flatMap((part) => occurrences(text, part)),
      ...this.codes.flatMap((code) => occurrences(text, code).map((span) => wholeCode(text, span))),
      ...this.words.flatMap((word) => occurrences(text, word).filter((span) => isWholeWord(text, span))),
    ];
    let shown = "";
    let end = 0;
    for (const span of spans.sort((one, other) => one.start - other.start)) {
      if (span.start >= end) shown += text.slice(end, span.start) + hidden;
      end = Math.max(end, span.end);
    }
    return shown + text.slice(end);
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function occurrences(text: string, part: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    found.push({ start: at, end: at + part.length });
  }
  return found;
}

function isWholeWord(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}_]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}_]/u.test(text.slice(end));
}

/** The whole of an encoded text, whose other signs have bits of the secret too. */
function wholeCode(text: string, { start, end }: Span): Span {
  const [before = ""] = /[\w+/-]*$/.exec(text.slice(0, start)) ?? [];
  const [after = ""] = /^[\w+/=-]*/.exec(text.slice(end)) ?? [];
  return { start: start - before.length, end: end + after.length };
}

/** A value, what is between its ends, its lines, and the texts of a list or map that is written in it. */
function valuesIn(value: string): readonly string[] {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  const texts = /^\s*[[{]/.test(value) ? writtenTexts(value) : [];
  return [value, value.trim(), ...(lines.length > 1 ? lines.filter(isLongLine) : []), ...texts];
}

/** A short line of a key or document, such as `{` or `-----`, is in every other. */
function isLongLine({ length }: string): boolean {
  return length >= 16;
}

function writtenTexts(value: string): readonly string[] {
  try {
    return stringsOf(JSON.parse(value) as Json);
  } catch {
    return [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
  }
}

/** The forms in which a text can have a secret: as it is, escaped for JSON, HCL or a URL. */
function formsOf(secret: string): readonly string[] {
  const url = encodeURIComponent(secret);
  const strict = url.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const urls = [url, strict].flatMap((text) => [text, text.replaceAll("%20", "+")]);
  const template = secret.replace(/[$%]\{/g, (sign) => `${sign[0]}${sign}`);
  return [...escaped(new Set([secret, template]), escapes), ...urls, ...urls.map(lowerPercent)];
}

/** Texts, and what becomes of them where each is escaped for JSON up to so many times. */
function escaped(texts: ReadonlySet<string>, times: number): ReadonlySet<string> {
  if (times === 0) return texts;
  const once = [...texts].flatMap((text) => [text, jsonEscaped(text), goEscaped(text)]);
  return escaped(new Set(once), times - 1);
}

function jsonEscaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** As Go writes JSON, and with it Terraform and its `jsonencode`. */
function goEscaped(text: string): string {
  const code = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return jsonEscaped(text).replace(/[<>&\u2028\u2029]/g, code);
}

function lowerPercent(url: string): string {
  return url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

/** Hexadecimal, and the signs of base64 that are the same wherever in an encoded text the secret stands. */
function codesOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const codes = [0, 1, 2].map((offset) => {
    const code = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    return code.slice(Math.ceil((offset * 8) / 6), whole);
  });
  const urlSafe = codes.map((code) => code.replaceAll("+", "-").replaceAll("/", "_"));
  const hex = bytes.toString("hex");
  return [...codes, ...urlSafe, hex, hex.toUpperCase()].filter(({ length }) => length >= shortestCode);
}

/** Texts that a plan marks as sensitive: Terraform loses the mark where one is a key, or read by another stack. */
export function sensitiveTexts({
  resource_changes: changes = [],
  output_changes: outputs = {},
}: Plan): readonly string[] {
  const all = [...changes.map(({ change }) => change), ...Object.values(outputs)];
  const texts = all.flatMap((change) => [
    ...marked(change.before, change.before_sensitive),
    ...marked(change.after, change.after_sensitive),
  ]);
  return [...new Set(texts)];
}

function marked(value: Json | undefined, marks: Json | undefined): readonly string[] {
  if (value === undefined || marks === undefined) return [];
  if (marks === true) return typeof value === "number" ? [String(value)] : stringsOf(value);
  if (isList(value) && isList(marks)) return value.flatMap((item, index) => marked(item, marks[index]));
  if (isObject(value) && isObject(marks)) {
    return Object.entries(value).flatMap(([key, item]) => marked(item, marks[key]));
  }
  return [];
}
