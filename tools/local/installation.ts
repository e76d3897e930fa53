import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { attempt } from "../ci/run";
import type { Progress } from "../lib/progress";
import { findPython } from "./python";
import { Refusal } from "./refusal";

const requirements = path.resolve("tools", "local", "requirements.txt");

/** Where the emulator is installed, whoever starts it. */
const installationFolder = path.resolve(".build", "local", "venv");

/** The Python of a complete installation of exactly the required versions; nothing where there is none. */
export function installedPython(folder = installationFolder): string | undefined {
  const mark = markOf(folder);
  return existsSync(mark) && readFileSync(mark, "utf8") === digestOfRequirements()
    ? pythonOf(folder)
    : undefined;
}

/**
 * Installs the emulator into a virtual environment of its own, unless it is there. Only wheels are taken, and each
 * must have a hash of the list: nothing of a package is executed before it was compared.
 *
 * @returns the Python that runs it
 * @throws {@link Refusal} when there is no Python or pip does not succeed
 */
export async function installEmulator(progress: Progress, folder = installationFolder): Promise<string> {
  const installed = installedPython(folder);
  if (installed !== undefined) return installed;
  const { program, version } = await findPython();
  progress.say(`installing the emulator for Python ${version} in ${path.relative("", folder)}`);

  // Made beside and moved into place, so that two runs at once do not see each other's half.
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(path.dirname(folder), { recursive: true });
  try {
    await progress.during("python -m venv", () => must(program, ["-m", "venv", unfinished]));
    await progress.during("pip install", () =>
      must(pythonOf(unfinished), [
        ...["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"],
        ...["--require-hashes", "--no-deps", "--only-binary=:all:", "--requirement", requirements],
      ]),
    );
    writeFileSync(markOf(unfinished), digestOfRequirements());
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return pythonOf(folder);
}

async function must(program: string, args: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await attempt(program, args);
  if (exitCode === 0) return;
  throw new Refusal(
    "LOCAL-002",
    `${[program, ...args].join(" ")} ended with ${exitCode}:\n${`${stdout}${stderr}`.trim()}`,
    "give pip a way to PyPI or to a mirror of it (PIP_INDEX_URL, HTTPS_PROXY, PIP_CERT), and try again",
  );
}

function pythonOf(folder: string): string {
  return process.platform === "win32"
    ? path.join(folder, "Scripts", "python.exe")
    : path.join(folder, "bin", "python");
}

function markOf(folder: string): string {
  return path.join(folder, "requirements.sha256");
}

function digestOfRequirements(): string {
  return createHash("sha256").update(readFileSync(requirements)).digest("hex");
}
