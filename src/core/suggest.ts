/** The candidate nearest to what was written, or nothing when none is near enough to be meant. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  // At least one letter must be right.
  const reach = Math.min(written.length - 1, Math.max(2, Math.floor(written.length / 3)));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** `did you mean "x"? ` where something is near, then the list of what is valid. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const names = [...candidates];
  const near = nearest(written, names);
  if (names.length === 0) return "none is defined";
  const valid = `one of: ${names.join(", ")}`;
  return near === undefined ? `use ${valid}` : `did you mean "${near}"? (${valid})`;
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
