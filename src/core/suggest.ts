/** The most names that a message lists. */
const mostListed = 20;

/** Returns the candidate closest to the text by edit distance, or undefined when none is close enough for a typo. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  // At least one letter must match.
  const reach = Math.min(written.length - 1, Math.max(2, Math.floor(written.length / 3)));
  const best = closest(written, candidates);
  return best !== undefined && best.distance <= reach ? best.name : undefined;
}

/** Returns a remedy: `did you mean "x"?` where a candidate is close, and the valid names unless there are many. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const names = [...candidates];
  const near = nearest(written, names);
  if (names.length === 0) return "none is defined";
  if (names.length > mostListed) {
    return near === undefined
      ? `use one of ${names.length} names, such as ${closest(written, names)?.name}`
      : `did you mean "${near}"?`;
  }
  const valid = `one of: ${names.join(", ")}`;
  return near === undefined ? `use ${valid}` : `did you mean "${near}"? (${valid})`;
}

function closest(
  written: string,
  candidates: Iterable<string>,
): { readonly name: string; readonly distance: number } | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (best === undefined || distance < best.distance) best = { name, distance };
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
