/** Returns the function with a memory: it computes once for each object, and forgets with the object. */
export function onceEach<Part extends object, Result>(
  compute: (part: Part) => Result,
): (part: Part) => Result {
  const computed = new WeakMap<Part, Result>();
  return (part) => {
    const result = computed.get(part) ?? compute(part);
    computed.set(part, result);
    return result;
  };
}
