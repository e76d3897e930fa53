/** What changed between two JSON values, a line each: the path, then what was and what is. */
export function differences(before: unknown, after: unknown, path = ""): readonly string[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => {
      const at = path === "" ? key : `${path} ${key}`;
      if (!Object.hasOwn(after, key)) return [`${at}: removed`];
      if (!Object.hasOwn(before, key)) return [`${at}: added`];
      return differences(before[key], after[key], at);
    });
  }
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  return was === is ? [] : [`${path}: ${was} -> ${is}`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
