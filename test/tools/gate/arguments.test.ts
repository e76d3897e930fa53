import path from "node:path";
import { parseArguments } from "../../../tools/gate/arguments";

const two = ["/mirrors/a", "/mirrors/b"];

describe("the arguments of the gate", () => {
  it("default to every environment, synthesized first, with providers from the registry", () => {
    expect(parseArguments([], {})).toEqual({
      environments: [],
      help: false,
      pluginDirs: [],
      validateOnly: false,
      cache: true,
      jobs: 2,
      findMirror: false,
    });
  });

  it("take several mirrors from the environment", () => {
    expect(parseArguments([], { HFT_PLUGIN_DIR: two.join(path.delimiter) }).pluginDirs).toEqual(two);
  });

  it("prefer mirrors named on the command line", () => {
    const args = ["production", "--plugin-dir", two.join(path.delimiter)];

    expect(parseArguments(args, { HFT_PLUGIN_DIR: "/other" })).toMatchObject({
      environments: ["production"],
      pluginDirs: two,
    });
  });

  it.each(["0", "many", "1.5"])("refuse %s jobs", (jobs) => {
    expect(() => parseArguments(["--jobs", jobs], {})).toThrow("write a positive whole number");
  });

  it("refuse an unknown option", () => {
    expect(() => parseArguments(["--plan"], {})).toThrow("--plan");
  });
});
