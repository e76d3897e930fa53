import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/** The absolute path of a program on a PATH, or `undefined` where there is none. */
export function findProgram(name: string, searchPath = process.env["PATH"] ?? ""): string | undefined {
  const names = process.platform === "win32" ? [`${name}.exe`] : [name];
  return searchPath
    .split(path.delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((file) => path.resolve(folder, file)))
    .find(isExecutableFile);
}

function isExecutableFile(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
