import { printed } from "../../src/core/printed";

describe("a value in a report", () => {
  const itself: Record<string, unknown> = {};
  itself["self"] = itself;
  const deep = JSON.parse("[".repeat(50_000) + "]".repeat(50_000)) as unknown;

  it.each([
    [{ a: [1, "b"] }, '{"a":[1,"b"]}'],
    ["3", '"3"'],
    [undefined, "not set"],
    [(): void => undefined, "a function"],
    [1n, "a bigint"],
    [itself, "an object that JSON cannot hold"],
  ])("is a line, such as %p", (value, text) => {
    expect(printed(value)).toBe(text);
  });

  it("is a line however deep it is nested", () => {
    expect(printed(deep)).toBe("an object that JSON cannot hold");
  });
});
