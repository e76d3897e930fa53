import fc from "fast-check";
import {
  type Cidr,
  contains,
  formatCidr,
  isTooWide,
  overlaps,
  parseCidr,
  parseHost,
  size,
  subBlock,
  withoutInner,
} from "../../src/core/cidr";

const block = (minPrefix = 0, maxPrefix = 32): fc.Arbitrary<Cidr> =>
  fc
    .tuple(fc.integer({ min: minPrefix, max: maxPrefix }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    .map(([prefix, address]) => ({ prefix, address: address - (address % 2 ** (32 - prefix)) }));

/** Blocks that lie close together, so that they meet often. */
const neighbours = fc.tuple(
  block(26, 32).map(({ address, prefix }) => ({ address: address % 64, prefix })),
  block(26, 32).map(({ address, prefix }) => ({ address: address % 64, prefix })),
);

/** The naive model: a block is the list of its addresses. */
const addresses = ({ address, prefix }: Cidr): number[] =>
  Array.from({ length: 2 ** (32 - prefix) }, (_, index) => address + index);

describe("a CIDR block", () => {
  it("is read back from what was written", () => {
    fc.assert(
      fc.property(block(), (cidr) => {
        expect(parseCidr(formatCidr(cidr))).toEqual(cidr);
      }),
    );
  });

  it("is read in its one form only, without leading zeros", () => {
    const zeros = fc.array(fc.nat(2), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(block(), zeros, (cidr, counts) => {
        const numbers = formatCidr(cidr).split(/[./]/);
        const [a, b, c, d, prefix] = numbers.map((number, index) => "0".repeat(counts[index] ?? 0) + number);
        const oneForm = counts.every((count) => count === 0);

        expect(parseCidr(`${a}.${b}.${c}.${d}/${prefix}`)).toEqual(oneForm ? cidr : undefined);
      }),
    );
  });

  it.each([
    ["10.0.0.1/16", "bits behind the prefix"],
    ["10.0.0.0/33", "a prefix beyond 32"],
    ["10.0.0.256/32", "an octet beyond 255"],
    ["10.0.0.0", "no prefix"],
    ["10.0.0/16", "three octets"],
    ["010.0.0.0/16", "a leading zero in an octet, which Terraform refuses"],
    ["10.0.0.0/08", "a leading zero in the prefix, which Terraform refuses"],
    ["10.0.0.0/16\n", "a line break"],
    ["2001:db8::/32", "IPv6"],
    ["", "nothing"],
  ])("is not read from %j: %s", (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  it.each([
    ["0.0.0.0/0", { address: 0, prefix: 0 }],
    ["255.255.255.255/32", { address: 2 ** 32 - 1, prefix: 32 }],
    ["192.168.4.0/22", { address: 0xc0a80400, prefix: 22 }],
  ])("is read from %s", (text, cidr) => {
    expect(parseCidr(text)).toEqual(cidr);
  });

  it("has as many addresses as its prefix leaves", () => {
    expect([0, 16, 26, 32].map(size)).toEqual([4_294_967_296, 65_536, 64, 1]);
  });
});

describe("two blocks", () => {
  it("overlap when they have an address in common", () => {
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        const common = addresses(a).filter((address) => addresses(b).includes(address));
        expect(overlaps(a, b)).toBe(common.length > 0);
      }),
    );
  });

  it("contain one another when every address of the inner lies in the outer", () => {
    fc.assert(
      fc.property(neighbours, ([outer, inner]) => {
        const all = addresses(outer);
        expect(contains(outer, inner)).toBe(addresses(inner).every((address) => all.includes(address)));
      }),
    );
  });

  it("overlap only when one contains the other", () => {
    fc.assert(
      fc.property(block(), block(), (a, b) => {
        expect(overlaps(a, b)).toBe(contains(a, b) || contains(b, a));
      }),
    );
  });
});

describe("a block's parts", () => {
  const parted = block(0, 28).chain((whole) =>
    fc.integer({ min: whole.prefix, max: whole.prefix + 4 }).map((prefix) => ({ whole, prefix })),
  );

  it("cover it without a gap or an overlap", () => {
    fc.assert(
      fc.property(parted, ({ whole, prefix }) => {
        const count = 2 ** (prefix - whole.prefix);
        const parts = Array.from({ length: count }, (_, index) => subBlock(whole, prefix, index));

        expect(parts.map(({ address }) => address - whole.address)).toEqual(
          Array.from({ length: count }, (_, index) => index * size(prefix)),
        );
        expect(parts.every((part) => part.prefix === prefix && contains(whole, part))).toBe(true);
      }),
    );
  });

  it("end where it ends", () => {
    fc.assert(
      fc.property(parted, ({ whole, prefix }) => {
        expect(() => subBlock(whole, prefix, 2 ** (prefix - whole.prefix))).toThrow(RangeError);
        expect(() => subBlock(whole, prefix, -1)).toThrow(RangeError);
      }),
    );
  });

  it("are not larger than the whole", () => {
    expect(() => subBlock({ address: 0, prefix: 16 }, 15, 0)).toThrow(RangeError);
  });
});

describe("a host in its block", () => {
  const host = fc.tuple(block(), fc.nat()).map(([cidr, nth]) => ({
    address: cidr.address + (nth % size(cidr.prefix)),
    block: cidr,
  }));
  const written = (address: number, prefix: number): string =>
    formatCidr({ address, prefix: 32 }).replace(/32$/, String(prefix));

  it("is read back with the block that holds it", () => {
    fc.assert(
      fc.property(host, ({ address, block: own }) => {
        expect(parseHost(written(address, own.prefix))).toEqual({ address, block: own });
      }),
    );
  });

  it.each(["10.255.0.1", "10.255.0.1/33", "10.255.0.256/30", "10.255.0.01/30", "10.255.0.1/30/1", "/30"])(
    "is not read from %s",
    (text) => {
      expect(parseHost(text)).toBeUndefined();
    },
  );
});

describe("a block that is too wide", () => {
  it.each([
    ["0.0.0.0/0", true],
    ["8.0.0.0/7", true],
    ["10.0.0.0/8", false],
    ["203.0.113.7/32", false],
  ])("%s: %s", (block, expected) => {
    expect(isTooWide(block)).toBe(expected);
  });
});

describe("blocks without those that lie in another", () => {
  const blocks = fc.array(
    block(26, 32).map(({ address, prefix }) => ({ address: address % 64, prefix })),
    { maxLength: 8 },
  );

  it("have the same addresses, each once", () => {
    fc.assert(
      fc.property(blocks, (stated) => {
        const left = withoutInner(stated.map(formatCidr)).map((text) => parseCidr(text)!);
        const held = left.flatMap(addresses);

        expect(new Set(held)).toEqual(new Set(stated.flatMap(addresses)));
        expect(new Set(held).size).toBe(held.length);
      }),
    );
  });
});
