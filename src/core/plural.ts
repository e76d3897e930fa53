/** Returns a count with its noun: `1 stack`, `2 stacks`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
