/** Whether a value that failed its schema is an object all the same, so that its sound parts can be judged. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
