import fc from "fast-check";
import { didYouMean, nearest } from "../../src/core/suggest";

const word = fc.stringMatching(/^[a-z0-9.-]{1,20}$/);
const words = fc.uniqueArray(word, { maxLength: 8 });

describe("the nearest of some names", () => {
  it("is one of them or nothing", () => {
    fc.assert(
      fc.property(word, words, (written, candidates) => {
        expect([...candidates, undefined]).toContain(nearest(written, candidates));
      }),
    );
  });

  it("is nothing when there is none", () => {
    expect(nearest("engine", [])).toBeUndefined();
  });

  it("is the name itself where it is among them", () => {
    fc.assert(
      fc.property(words, fc.nat(), (candidates, index) => {
        fc.pre(candidates.length > 0);
        const written = candidates[index % candidates.length] ?? "";
        expect(nearest(written, candidates)).toBe(written);
      }),
    );
  });

  it("is the name with one letter missing, doubled or changed", () => {
    expect(nearest("tradng", ["general", "trading"])).toBe("trading");
    expect(nearest("tradding", ["general", "trading"])).toBe("trading");
    expect(nearest("trafing", ["general", "trading"])).toBe("trading");
  });

  it("is the name in another case", () => {
    expect(nearest("interfaceendpoints", ["interfaceEndpoints"])).toBe("interfaceEndpoints");
  });

  it("is the nearer of two", () => {
    expect(nearest("c7i.metal-24x", ["c7i.metal-48xl", "c7i.metal-24xl"])).toBe("c7i.metal-24xl");
  });

  it("is the same in whatever order they come, unless two are as near", () => {
    const candidates = ["none", "single", "per-zone"];
    fc.assert(
      fc.property(fc.shuffledSubarray(candidates, { minLength: 3 }), (shuffled) => {
        expect(nearest("per-zones", shuffled)).toBe("per-zone");
      }),
    );
  });

  it("is nothing where no letter is right", () => {
    expect(nearest("e", ["a", "b", "c", "d"])).toBeUndefined();
    expect(nearest("xy", ["ab"])).toBeUndefined();
  });

  it("is at most two letters away, or a third of a long name", () => {
    expect(nearest("abcdefgh", ["abcdefxy"])).toBe("abcdefxy");
    expect(nearest("abcdefgh", ["abcdexyz"])).toBeUndefined();
    expect(nearest("abcdefghijkl", ["abcdefghwxyz"])).toBe("abcdefghwxyz");
    expect(nearest("abcdefghijkl", ["abcdefgvwxyz"])).toBeUndefined();
  });

  it("is nothing where little is right", () => {
    expect(nearest("transit-gateway", ["none", "single", "per-zone"])).toBeUndefined();
  });
});

describe("the remedy for a name that is not among the valid ones", () => {
  it("asks for the nearest and lists all", () => {
    expect(didYouMean("virgina", ["virginia", "oregon"])).toBe(
      'did you mean "virginia"? (one of: virginia, oregon)',
    );
  });

  it("lists all where none is near", () => {
    expect(didYouMean("tokyo", ["virginia", "oregon"])).toBe("use one of: virginia, oregon");
  });

  it("lists none of many, but asks for the nearest, or says how many there are and which comes closest", () => {
    const many = Array.from({ length: 21 }, (_, index) => `zone-${"abcdefghijklmnopqrstu"[index]}`);

    expect(didYouMean("zone-ab", many)).toBe('did you mean "zone-a"?');
    expect(didYouMean("somewhere-one-q", many)).toBe("use one of 21 names, such as zone-q");
    expect(didYouMean("zone-ab", many.slice(1))).toContain("(one of: zone-b, ");
  });

  it("says so where there is none to choose", () => {
    expect(didYouMean("tokyo", [])).toBe("none is defined");
  });
});
