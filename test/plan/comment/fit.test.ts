import fc from "fast-check";
import { fit, type Part } from "../../../src/plan/comment/fit";

const part = (head: string, rows: readonly string[]): Part => ({ head: [head], rows, noun: "change" });

describe("a text that fits", () => {
  it("has every row, and names no cut", () => {
    expect(fit([part("one", ["a", "b"]), part("two", [])], 100, "in the run")).toBe("one\na\nb\n\ntwo\n");
  });
});

describe("a text that does not fit", () => {
  it("loses rows of later sections first, and says how many and where they are", () => {
    const text = fit([part("one", ["a", "b"]), part("two", ["c", "d".repeat(60), "e"])], 100, "in the run");

    expect(text).toBe("one\na\nb\n\ntwo\nc\n\n… and 2 more changes, in the run\n");
  });

  it("loses whole parts of which nothing fits, and says how many", () => {
    const parts = ["one", "two", "three"].map((head) => part(head.repeat(10), ["row".repeat(10)]));

    expect(fit([part("head", []), ...parts], 75, "there")).toBe("head\n\n… and 3 more sections, there\n");
  });

  it("loses what is to be cut last after all else, though it comes later", () => {
    const text = fit(
      [part("head", []), part("one", ["a".repeat(60)]), { ...part("two", ["b".repeat(60)]), cutLast: true }],
      120,
      "there",
    );

    expect(text).toBe(`head\n\ntwo\n${"b".repeat(60)}\n\n… and 1 more section, there\n`);
  });

  it("has the foot of what it cuts", () => {
    const text = fit([part("head", []), { ...part("<", ["a", "b".repeat(60)]), foot: [">"] }], 90, "there");

    expect(text).toBe("head\n\n<\na\n>\n\n… and 1 more change, there\n");
  });

  it("is refused where not even its first head fits", () => {
    expect(() => fit([part("a long head", [])], 5, "in the run")).toThrow(RangeError);
  });
});

describe("any text", () => {
  const anyRows = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { maxLength: 30 });

  it("is within its limit in bytes, and names each cut", () => {
    fc.assert(
      fc.property(fc.array(anyRows, { maxLength: 6 }), fc.integer({ min: 100, max: 2000 }), (all, limit) => {
        const parts = all.map((rows, index) =>
          part(
            `# ${index}`,
            rows.map((row) => `- ${row.replaceAll("\n", " ")}`),
          ),
        );

        const text = fit([part("head", []), ...parts], limit, "elsewhere");

        const named = (pattern: RegExp): number =>
          [...text.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);
        const present = all.filter((_, index) => text.includes(`\n# ${index}\n`));
        const shown = text.split("\n").filter((line) => line.startsWith("- ")).length;
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
        expect(present.length + named(/^… and (\d+) more sections?,/gm)).toBe(all.length);
        expect(shown + named(/^… and (\d+) more changes?,/gm)).toBe(present.flat().length);
      }),
    );
  });
});
