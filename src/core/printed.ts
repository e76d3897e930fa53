/** Returns a value as a report prints it: JSON, or what kind of value it is where JSON has no form for it. */
export function printed(value: unknown): string {
  if (value === undefined) return "not set";
  try {
    return JSON.stringify(value) ?? `a ${typeof value}`;
  } catch {
    // A BigInt, an object that holds itself, or one that is nested too deep.
    return typeof value === "object" ? "an object that JSON cannot hold" : `a ${typeof value}`;
  }
}
