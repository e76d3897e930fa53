/** An IPv4 block, normalised: `address` is its first address as an unsigned 32-bit number. */
export interface Cidr {
  readonly address: number;
  /** 0 to 32. */
  readonly prefix: number;
}

/** Parses `10.0.0.0/16`. Returns undefined when it is malformed or has host bits set. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text);
  if (match?.slice(1).some((digits) => digits !== String(Number(digits)))) return undefined; // leading zeros
  if (match === null) return undefined;
  const [a, b, c, d, prefix] = match.slice(1).map(Number) as [number, number, number, number, number];
  if (Math.max(a, b, c, d) > 255 || prefix > 32) return undefined;
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  return address % size(prefix) === 0 ? { address, prefix } : undefined;
}

/** An address and its block. */
export interface Host {
  /** An unsigned 32-bit number. */
  readonly address: number;
  readonly block: Cidr;
}

/** Parses `10.255.0.1/30`, host bits included. Returns undefined when it is malformed. */
export function parseHost(text: string): Host | undefined {
  const [dotted = "", prefix = "", ...rest] = text.split("/");
  const address = parseCidr(`${dotted}/32`)?.address;
  const bits = parseCidr(`0.0.0.0/${prefix}`)?.prefix;
  if (address === undefined || bits === undefined || rest.length > 0) return undefined;
  return { address, block: { address: address - (address % size(bits)), prefix: bits } };
}

/** Returns the block as text, for example `10.0.0.0/16`. */
export function formatCidr({ address, prefix }: Cidr): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
  return `${octets.join(".")}/${prefix}`;
}

/**
 * Returns the block number `index`, from 0, of those with prefix length `prefix` in `block`.
 *
 * @throws RangeError when `block` has no such block
 */
export function subBlock(block: Cidr, prefix: number, index: number): Cidr {
  const capacity = 2 ** (prefix - block.prefix);
  if (prefix < block.prefix || index < 0 || index >= capacity) {
    throw new RangeError(`${formatCidr(block)} has no /${prefix} number ${index}`);
  }
  return { address: block.address + index * size(prefix), prefix };
}

/** Whether two blocks share an address. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.address < b.address + size(b.prefix) && b.address < a.address + size(a.prefix);
}

/** Whether every address of `inner` is in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.prefix <= inner.prefix && overlaps(outer, inner);
}

/** Returns the number of addresses in a block of this prefix length. */
export function size(prefix: number): number {
  return 2 ** (32 - prefix);
}

/** Returns whether a block is wider than a /8, or none: more than anybody has, and so a slip or a door for everybody. */
export function isTooWide(cidr: string): boolean {
  return (parseCidr(cidr)?.prefix ?? 0) < 8;
}

/** Returns blocks without those that lie in another of them or were stated before: no two that are left share an address. */
export function withoutInner(blocks: readonly string[]): readonly string[] {
  return blocks.filter((block, index) => {
    const inner = parseCidr(block);
    return !blocks.some((other, place) => {
      const outer = parseCidr(other);
      if (place === index || inner === undefined || outer === undefined) return false;
      return contains(outer, inner) && (outer.prefix < inner.prefix || place < index);
    });
  });
}
