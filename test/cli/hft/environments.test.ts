import { chosenEnvironment } from "../../../src/cli/environments";
import { Checkout } from "./fixture";

describe("the environment of a command", () => {
  it("is the only one where none is named", () => {
    expect(chosenEnvironment(undefined, ["lab"])).toBe("lab");
  });

  it("is the named one", () => {
    expect(chosenEnvironment("staging", ["lab", "staging"])).toBe("staging");
  });

  it.each([
    [undefined, ["lab", "staging"], "name one of: lab, staging"],
    ["stagign", ["lab", "staging"], 'did you mean "staging"?'],
    ["lab", [], "npm run new"],
    [undefined, [], "npm run new"],
  ])("is refused with a remedy: %j of %j", (name, names, remedy) => {
    expect(() => chosenEnvironment(name, names)).toThrow(remedy);
  });
});

describe("a command of a checkout with two environments", () => {
  const checkout = new Checkout();
  checkout.addEnvironments("lab", "staging");

  it.each(["plan", "drift"])("stops with their names where %s is given none", (command) => {
    const { exitCode, stderr } = checkout.run(command);

    expect(exitCode).toBe(1);
    expect(stderr).toContain("remedy  name one of: lab, staging");
  });

  it.each(["plan", "apply", "drift"])("refuses a misspelt name before anything else: %s", (command) => {
    const { exitCode, stdout, stderr } = checkout.run(command, "stagign");

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^error HFT-020 /);
    expect(stderr).toContain('did you mean "staging"?');
  });

  it("looks for the names in an output directory where it is given one", () => {
    const outdir = checkout.write("output", {});

    expect(checkout.run("plan", "staging", "--from", outdir).stderr).toContain("one of: lab");
    expect(checkout.run("plan", "lab", "--from", "absent").stderr).toContain("error HFT-002");
  });
});
