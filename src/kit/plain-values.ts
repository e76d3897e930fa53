import resolution = require("cdktf/lib/tokens/private/resolve");
import { Token } from "cdktf";

type Resolve = (value: unknown, path: readonly string[]) => unknown;

/** Where cdktf takes a value for a circle. */
const deepest = 200;
/** Below any number that stands for a token. */
const largest = 1e200;
/** What stands in a map that is a token. */
const entries: ReadonlySet<unknown> = new Set([
  Token.STRING_MAP_TOKEN_VALUE,
  Token.ANY_MAP_TOKEN_VALUE,
  Token.NUMBER_MAP_TOKEN_VALUE,
]);

/**
 * Copies what holds no token instead of resolving it, to the same bytes: cdktf makes two contexts for each value, and
 * resolves a stack a second time when all its parts are.
 */
export function copyPlainValues(): void {
  const { resolve } = resolution;
  const copyOrResolve: typeof resolve = (value, options) =>
    copied(value, [...(options.prefix ?? [])], (part, prefix) =>
      resolve(part, { ...options, prefix: [...prefix] }),
    );
  Object.assign(resolution, { resolve: copyOrResolve });
}

function copied(value: unknown, path: string[], resolve: Resolve): unknown {
  if (typeof value !== "object" || value === null) return isPlain(value) ? value : resolve(value, path);
  const below = (key: string, child: unknown): unknown => {
    path.push(key);
    const result = copied(child, path, resolve);
    path.pop();
    return result;
  };
  if (path.length > deepest || !isPlainHolder(value)) return resolve(value, path);
  if (Array.isArray(value)) {
    return value.map((child, index) => below(String(index), child)).filter((child) => child !== undefined);
  }
  const result: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    const now = below(key, child);
    if (now !== undefined) result[key] = now;
  }
  return result;
}

/** Whether it is an array or object in which no entry and no key stands for the whole. */
function isPlainHolder(value: object): boolean {
  if (Array.isArray(value)) return value.every((child) => typeof child === "object" || isPlain(child));
  if (Object.getPrototypeOf(value) !== Object.prototype || "resolve" in value) return false;
  return Object.keys(value).every(isPlain);
}

function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case "string":
      return !/TfToken\[|e\+\d/.test(value) && !entries.has(value);
    case "number":
      return Math.abs(value) < largest && !entries.has(value);
    default:
      return typeof value === "boolean" || value === undefined;
  }
}
