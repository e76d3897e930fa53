import { WriteStream } from "node:tty";
import { paint } from "../../../src/cli/paint";
import { Checkout } from "./fixture";

const { env } = process;
beforeEach(() => {
  process.env = { TERM: "xterm" };
});
afterAll(() => {
  process.env = env;
});

const { hasColors, getColorDepth } = WriteStream.prototype;
const terminal = { isTTY: true, hasColors, getColorDepth } as unknown as NodeJS.WriteStream;
const red = "\u001B[31merror\u001B[39m";

describe("on a terminal", () => {
  it.each([
    ["error HFT-001  x", `${red} HFT-001  x`],
    ["lab: 1 error\n  error NET-001  y", `lab: 1 error\n${red.replace("error", "  error")} NET-001  y`],
    ["lab-network: applied", "lab-network: \u001B[32mapplied\u001B[39m"],
    ["## lab: no change", "\u001B[1m## lab: no change\u001B[22m"],
  ])("what matters stands out: %j", (text, painted) => {
    expect(paint(text, terminal)).toBe(painted);
  });

  it("nothing does where NO_COLOR is set", () => {
    process.env["NO_COLOR"] = "1";

    expect(paint("error", terminal)).toBe("error");
  });

  it("nothing else does", () => {
    expect(paint("lab-network: planning an error page", terminal)).toBe(
      "lab-network: planning an error page",
    );
  });
});

describe("what hft prints", () => {
  const checkout = new Checkout();
  const printed = (variables: Readonly<Record<string, string>>): string =>
    checkout.runWith(variables, "runs", "show", "x").stderr;

  it("is plain where it is no terminal", () => {
    expect(printed({})).toMatch(/^error HFT-011 /);
  });

  it("is coloured by FORCE_COLOR", () => {
    expect(printed({ FORCE_COLOR: "1" })).toContain(`${red} HFT-011`);
    expect(printed({ FORCE_COLOR: "0" })).toMatch(/^error HFT-011 /);
  });
});
