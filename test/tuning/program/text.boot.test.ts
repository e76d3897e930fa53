import fc from "fast-check";
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Machine } from "./machine";
import { describeWith } from "../../helpers/describe-where";
import { describeInMachine, programFolder } from "./tools";
import { coreLines, tradingMachine, writeTopology } from "./trading-machine";

const program = path.join(programFolder, "hft-tune.bash");

describeWith(["bash"], "the JSON that hft-tune writes", () => {
  it("is read back as the text that went in", () => {
    const character = fc.oneof(
      fc.constantFrom(
        '"',
        "\\",
        "\t",
        "\n",
        "\r",
        "\u0001",
        "\u001f",
        "\u007f",
        "&",
        "'",
        "$",
        "`",
        "é",
        "€",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((text) => text !== "\0"),
    );
    const text = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(""));
    const script = 'source "$1"; shift; for text; do json_string "$text"; printf "%s\\n" "$REPLY"; done';

    fc.assert(
      fc.property(fc.array(text, { minLength: 40, maxLength: 40 }), (texts) => {
        const lines = execFileSync("bash", ["-c", script, "test", program, ...texts], { encoding: "utf8" });
        expect(
          lines
            .trimEnd()
            .split("\n")
            .map((line) => JSON.parse(line) as unknown),
        ).toEqual(texts);
      }),
      { numRuns: 3 },
    );
  });
});

describeInMachine("the tokens that hft-tune expands", () => {
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine(coreLines)));
  afterEach(() => machine.destroy());

  const expand = async (text: string) => {
    machine.write("etc/template", text);
    return (await machine.run("hft-tune expand /etc/template")).stdout;
  };

  it.each([
    ["@housekeeping", "0,4"],
    ["@system", "0,4"],
    ["@network", "1,5"],
    ["@isolated", "2-3,6-7"],
    ["@reserved", "0-1,4-5"],
    ["@housekeeping-mask", "11"],
    ["@system-mask", "11"],
    ["@network-mask", "22"],
    ["@isolated-mask", "cc"],
    ["@reserved-mask", "33"],
  ])("%s is %s", async (token, value) => {
    expect(await expand(`a: ${token}, ${token}`)).toBe(`a: ${value}, ${value}\n`);
  });

  it("are masks of 32-bit groups, highest first, on a machine with more cpus", async () => {
    const cpus = Array.from({ length: 66 }, (_, cpu) => cpu);
    writeTopology(machine, "0-65", new Map(cpus.map((cpu) => [cpu, `${cpu}`])));
    machine.write("etc/hft-tuning/plan", "hft-tune\t1\nprofile\tx\ncores\t1\t1\tsmt-on");

    expect(await expand("@isolated-mask @reserved-mask")).toBe("3,ffffffff,fffffffc 3\n");
  });

  it("are all that changes in a file", async () => {
    const text = 'kind: "KubeletConfiguration" \\ $HOME `x` & 100 %\n\n\tuser@example.org @ @networ\n';

    expect(await expand(text)).toBe(text.trimEnd() + "\n");
  });
});
