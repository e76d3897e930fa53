/** Orders two `major.minor.patch` versions: negative when `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (const index of [0, 1, 2]) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether the text is a released version: three numbers, no pre-release suffix. */
export function isRelease(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text);
}
