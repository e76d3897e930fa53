import { readFileSync } from "node:fs";

/** The requirements by name, each with its version and how many hashes it may have. */
const requirements = readFileSync("tools/local/requirements.txt", "utf8")
  .replace(/\\\n/g, " ")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

describe("the emulator's requirements", () => {
  it("pin the emulator", () => {
    expect(requirements).toContainEqual(expect.stringMatching(/^ministack==1\.5\.33 /));
  });

  it.each(requirements.map((line) => [line.split(/[ =]/)[0], line]))(
    "pin %s by version and hash",
    (_, line) => {
      expect(line).toMatch(/^[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}/);
    },
  );
});
