import fc from "fast-check";
import { fit, type Section } from "../../../src/plan/comment/fit";

const section = (head: string, rows: readonly string[]): Section => ({ head: [head], rows, noun: "changes" });

describe("a text that fits", () => {
  it("has every row, and names no cut", () => {
    expect(fit([section("one", ["a", "b"]), section("two", [])], 100, "in the run")).toBe(
      "one\na\nb\n\ntwo\n",
    );
  });
});

describe("a text that does not fit", () => {
  it("loses rows of later sections first, and says how many and where they are", () => {
    const text = fit([section("one", ["a", "b"]), section("two", ["c".repeat(50), "d"])], 85, "in the run");

    expect(text).toBe("one\na\nb\n\ntwo\n\n… and 2 more changes, in the run\n");
  });

  it("loses whole sections where their heads do not fit, and says how many", () => {
    const sections = ["one", "two", "three"].map((head) => section(head.repeat(10), []));

    expect(fit(sections, 75, "there")).toBe(`${"one".repeat(10)}\n\n… and 2 more sections, there\n`);
  });

  it("is refused where not even its first head fits", () => {
    expect(() => fit([section("a long head", [])], 5, "in the run")).toThrow(RangeError);
  });
});

describe("any text", () => {
  const anySection = fc.array(fc.string({ unit: "grapheme", maxLength: 80 }), { maxLength: 60 });

  it("is within its limit in bytes, and names each cut", () => {
    fc.assert(
      fc.property(
        fc.array(anySection, { maxLength: 8 }),
        fc.integer({ min: 800, max: 4000 }),
        (all, limit) => {
          const text = fit(
            all.map((rows, index) =>
              section(
                `# ${index}`,
                rows.map((row) => `- ${row.replaceAll("\n", " ")}`),
              ),
            ),
            limit,
            "elsewhere",
          );
          const shown = text.split("\n").filter((line) => line.startsWith("- ")).length;
          const cut = [...text.matchAll(/^… and (\d+) more/gm)].reduce(
            (sum, [, count]) => sum + Number(count),
            0,
          );

          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
          expect(shown + cut).toBe(all.flat().length);
        },
      ),
    );
  });
});
