import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { keepBundle, keptBundle } from "../../../tools/start/kept-bundles.cjs";

const text = "exports.answer = 42;";
const inputs = ["main.ts", "src/answer.ts"];
const future = Date.now() + 60_000;

describe("a kept bundle", () => {
  let root: string;
  let file: string;
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "kept-bundle-"));
    file = path.join(root, ".build", "main.cjs");
    for (const maker of ["tsconfig.json", "package.json", "node_modules/esbuild/package.json"])
      write(maker, "{}");
    for (const name of ["tools/start/bundle.cjs", ...inputs]) write(name, "1");
    keepBundle(root, file, { text, inputs, started: future });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("is taken while its sources are as they were", () => {
    expect(keptBundle(root, file)).toMatch(/\nexports\.answer = 42;$/);
  });

  it.each<readonly [string, () => void]>([
    ["a source is edited", () => write("src/answer.ts", "2")],
    [
      "a source is edited and given its old time",
      () => {
        write("src/answer.ts", "2");
        utimesSync(path.join(root, "src/answer.ts"), 1, 1);
      },
    ],
    ["a file is added beside a source", () => write("src/answer/index.ts", "1")],
    ["a source is gone", () => rmSync(path.join(root, "src/answer.ts"))],
    ["another esbuild is installed", () => write("node_modules/esbuild/package.json", "{ }")],
    ["it is cut off", () => writeFileSync(file, readFileSync(file, "utf8").slice(0, 20))],
    ["it was written by an older bundler", () => writeFileSync(file, text)],
  ])("is not taken when %s", (_, change) => {
    change();

    expect(keptBundle(root, file)).toBeUndefined();
  });

  it("is not kept when a source changed while it was made", () => {
    rmSync(file);
    keepBundle(root, file, { text, inputs, started: Date.now() });

    expect(keptBundle(root, file)).toBeUndefined();
  });

  it("is done without where it cannot be written", () => {
    rmSync(path.join(root, ".build"), { recursive: true });
    write(".build", "a file");

    expect(() => keepBundle(root, file, { text, inputs, started: future })).not.toThrow();
    expect(keptBundle(root, file)).toBeUndefined();
  });
});
