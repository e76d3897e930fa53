import { readFileSync } from "node:fs";

const [, motoVersion] = /moto_version=(\S+)/.exec(readFileSync(".ci/run", "utf8")) ?? [];

describe.each([
  { file: "tools/local/requirements.txt", pinned: "ministack==1.5.33" },
  { file: "tools/ci/moto-requirements.txt", pinned: `moto==${motoVersion ?? ""}` },
  { file: "tools/ci/checkov-requirements.txt", pinned: "checkov==3.3.30" },
])("the requirements in $file", ({ file, pinned }) => {
  /** By name, each with its version and how many hashes it may have. */
  const requirements = readFileSync(file, "utf8")
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

  it(`pin ${pinned}`, () => {
    expect(requirements.filter((line) => line.startsWith(`${pinned} `))).toHaveLength(1);
  });

  it.each(requirements.map((line) => [line.split(/[ =]/)[0], line]))(
    "pin %s by version and hash",
    (_, line) => {
      expect(line).toMatch(/^[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}/);
    },
  );
});
