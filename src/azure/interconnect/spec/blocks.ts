import { contains, overlaps, parseCidr } from "../../../core/cidr";

/** Whether two blocks have an address in common. */
export function share(one: string, other: string): boolean {
  const [a, b] = [parseCidr(one), parseCidr(other)];
  return a !== undefined && b !== undefined && overlaps(a, b);
}

/** Whether a block is another or a part of it. */
export function isWithin(inner: string, outer: string): boolean {
  const [narrow, wide] = [parseCidr(inner), parseCidr(outer)];
  return narrow !== undefined && wide !== undefined && contains(wide, narrow);
}

/** Whether a block has every address there is. */
export function isEverything(block: string): boolean {
  return parseCidr(block)?.prefix === 0;
}
