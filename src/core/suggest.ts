/** The most names that a message lists. */
const mostListed = 20;

/** Returns the candidate closest to the text by edit distance, or undefined when none is close enough for a typo. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  // At least one letter must match.
  const reach = Math.min(written.length - 1, Math.max(2, Math.floor(written.length / 3)));
  return closest(written, candidates, reach);
}

/** Returns a remedy: `did you mean "x"?` where a candidate is close, and what else to do where none is. */
export function didYouMeanOr(written: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(written, candidates);
  return near === undefined ? otherwise : `did you mean "${near}"?`;
}

/** Returns a remedy: `did you mean "x"?` where a candidate is close, and the valid names unless there are many. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const names = [...candidates];
  const near = nearest(written, names);
  if (names.length === 0) return "none is defined";
  if (names.length > mostListed) {
    return near === undefined
      ? `use one of ${names.length} names, such as ${closest(written, names, Infinity)}`
      : `did you mean "${near}"?`;
  }
  const valid = `one of: ${names.join(", ")}`;
  return near === undefined ? `use ${valid}` : `did you mean "${near}"? (${valid})`;
}

/** Returns the first of the candidates with the least edit distance, unless all are further away than `reach`. */
function closest(written: string, candidates: Iterable<string>, reach: number): string | undefined {
  const text = written.toLowerCase();
  let best: string | undefined;
  let within = reach;
  for (const name of candidates) {
    const distance = editDistance(text, name.toLowerCase(), within);
    if (distance > within) continue;
    best = name;
    within = distance - 1; // only a closer one is better
    if (within < 0) break;
  }
  return best;
}

/** Returns the edit distance of two texts, or some larger number than `within` where it exceeds that. */
function editDistance(a: string, b: string, within: number): number {
  if (Math.abs(a.length - b.length) > within) return Infinity;
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    let left = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const substitution = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(above + 1, left + 1, substitution);
      row[j] = left;
      diagonal = above;
      if (left < least) least = left;
    }
    if (least > within) return Infinity; // no later row has less
  }
  return row[b.length] ?? 0;
}
