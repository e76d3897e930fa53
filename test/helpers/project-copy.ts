import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

const copied = [
  ...["environments", "src", "stacks", "tools", "main.ts"],
  ...["package.json", "package-lock.json", ".prettierrc.json", "tsconfig.json", "eslint.config.mjs"],
];

/** Large, and only read: packages, and the emulator's installation where there is one. */
const linked = ["node_modules", path.join(".build", "local", "venv")];

/**
 * A copy of what the commands need of the project, in a folder of its own, for tests of commands that write. Of the
 * environments it has `local` only: what a reader makes of their own must not stand in a test's way.
 */
export function copyOfProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "hft-project-"));
  for (const name of copied) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  for (const name of linked) {
    if (!existsSync(path.join(root, name))) continue;
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    symlinkSync(path.join(root, name), path.join(copy, name));
  }
  keepOnlyLocal(path.join(copy, "environments"));
  return copy;
}

function keepOnlyLocal(folder: string): void {
  const index = path.join(folder, "index.ts");
  let list = readFileSync(index, "utf8");
  for (const file of readdirSync(folder)) {
    const [name = ""] = file.split(".");
    if (["index", "local"].includes(name)) continue;
    rmSync(path.join(folder, file));
    list = list
      .replace(`import ${name} from "./${name}";\n`, "")
      .replace(new RegExp(`\\b${name}, |, ${name}\\b`), "");
  }
  writeFileSync(index, list);
}
