import { digest } from "./digest";

const hashLength = 8;

/**
 * Joins parts with hyphens to a name of at most `limit` characters. A longer name is cut and ends in a hash of
 * the whole, so that two long names never collide and the same parts always give the same name.
 */
export function limitedName(limit: number, ...parts: readonly string[]): string {
  const whole = parts.join("-");
  if (whole.length <= limit) return whole;
  return `${cut(limit, whole)}-${digest(whole, hashLength)}`;
}

/** The common beginning of every `limitedName` that starts with these parts and has further ones, cut or not. */
export function limitedPrefix(limit: number, ...parts: readonly string[]): string {
  return cut(limit, parts.map((part) => `${part}-`).join(""));
}

/** Cuts to the length that leaves room for a hyphen and the hash, and drops trailing hyphens. */
function cut(limit: number, whole: string): string {
  const room = limit - hashLength - 1;
  return whole.length <= room ? whole : whole.slice(0, room).replace(/-+$/, "");
}
