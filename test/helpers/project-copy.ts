import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

const copied = [
  ...["environments", "src", "stacks", "tools", "main.ts"],
  ...["package.json", "package-lock.json", ".prettierrc.json", "tsconfig.json", "eslint.config.mjs"],
];

/** Large, and only read: packages, and the emulator's installation where there is one. */
const linked = ["node_modules", path.join(".build", "local", "venv")];

/** A copy of what the commands need of the project, in a folder of its own, for tests of commands that write. */
export function copyOfProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "hft-project-"));
  for (const name of copied) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  for (const name of linked) {
    if (!existsSync(path.join(root, name))) continue;
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    symlinkSync(path.join(root, name), path.join(copy, name));
  }
  return copy;
}
