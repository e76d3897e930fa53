/** Results that are kept before all are forgotten: more than the distinct arguments of any environment. */
const kept = 200;

/**
 * Returns a pure function of plain values with a memory: it computes once for arguments that are written alike in
 * JSON. Callers share the result, so nobody may change it.
 */
export function onceForEqual<Arguments extends readonly unknown[], Result>(
  compute: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  const computed = new Map<string, Result>();
  return (...values) => {
    const key = JSON.stringify(values);
    const known = computed.get(key);
    if (known !== undefined) return known;
    const result = compute(...values);
    if (computed.size >= kept) computed.clear();
    computed.set(key, result);
    return result;
  };
}
