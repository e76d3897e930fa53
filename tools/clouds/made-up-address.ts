/** Returns an address of a block for documentation, by hexadecimal digits. */
export function madeUpAddress(digest: string): string {
  return `203.0.113.${Number.parseInt(digest.slice(0, 2), 16)}`;
}
