import { allCommands } from "./commands";
import { Checkout } from "./fixture";

const checkout = new Checkout();
const commands = allCommands();

describe.each(commands)("hft $words", ({ words, args }) => {
  const run = (...more: readonly string[]) => checkout.run(...words.split(" "), ...args, ...more);

  it("says what it does, what its exit codes mean, and an example", () => {
    const { exitCode, stdout } = run("--help");

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Usage: hft .*\n\n[a-z]/);
    expect(stdout).toMatch(/^exit codes: 0 [^]*, 1 error/m);
    expect(stdout).toMatch(new RegExp(`^example: npx hft ${words}`, "m"));
  });

  it("prints one JSON document and nothing else, where it fails too", () => {
    const { stdout } = run("--json");

    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it("refuses an option that it has not, in JSON where that is asked for", () => {
    const text = run("--no-such-option");
    const json = run("--json", "--no-such-option");

    expect(text).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringMatching(/^error: /) as string,
    });
    expect(JSON.parse(json.stdout)).toMatchObject({ code: "HFT-024", exit: 1 });
    expect(json.exitCode).toBe(1);
  });
});
