import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readTree, treeDifferences } from "../../../tools/lib/file-tree";

describe("two trees of files", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "file-tree-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const tree = (name: string, files: Readonly<Record<string, string>>) => {
    for (const [file, content] of Object.entries(files)) {
      const target = path.join(folder, name, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return readTree(path.join(folder, name));
  };

  it("are equal when they hold the same files with the same bytes", () => {
    const files = { "manifest.json": "{}", "stacks/a/cdk.tf.json": "[]" };

    expect(treeDifferences(tree("one", files), tree("other", files))).toEqual([]);
  });

  it("differ by name and by content, a line each", () => {
    const expected = tree("one", { same: "1", changed: "1", "stacks/gone": "1" });
    const actual = tree("other", { same: "1", changed: "2", "stacks/new": "1" });

    expect(treeDifferences(expected, actual)).toEqual([
      "changed differs",
      "stacks/gone is missing",
      "stacks/new is extra",
    ]);
  });
});
