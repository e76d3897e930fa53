import { Misuse, readWords } from "../../src/app/options";

const options = {
  format: { type: "string" },
  json: { type: "boolean", default: false },
} as const;
const usage = "usage: npm run picture -- [options]";
const read = (...words: readonly string[]) => readWords(words, { options }, usage);

describe("the words of a command", () => {
  it("are its options and the names beside them", () => {
    const { values, positionals } = read("production", "--format", "svg");

    expect(values).toMatchObject({ format: "svg", json: false });
    expect(positionals).toEqual(["production"]);
  });

  it.each([
    [["--frmat", "svg"], "no option --frmat", 'did you mean "--format"?'],
    [["--zzzzzz"], "no option --zzzzzz", "use --format, --json"],
    [["-x"], "no option -x", "use --format, --json"],
    [["--format"], "--format without a value", "write --format=VALUE"],
    [["--format", "--json"], "--format without a value", "write --format=VALUE"],
    [["--json=yes"], "--json with a value", "write --json alone"],
  ])("%j are refused with what is wrong, what is right, and the usage", (words, found, remedy) => {
    expect(() => read(...words)).toThrow(Misuse);
    expect(() => read(...words)).toThrow(
      [
        "error RUN-008",
        "  rule    a command is called as its --help says",
        `  found   ${found}`,
        `  remedy  ${remedy}`,
        "",
        usage,
      ].join("\n"),
    );
  });

  it("have no names where a command takes none", () => {
    const nameless = () => readWords(["production"], { options, allowPositionals: false }, usage);

    expect(nameless).toThrow(/found {3}"production", which is no option\n {2}remedy {2}leave it out/);
  });
});
