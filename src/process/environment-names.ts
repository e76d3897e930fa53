import { readdirSync } from "node:fs";
import path from "node:path";

/** Names of the environments of a checkout, one a file under `environments/`, in alphabetical order. */
export function environmentNames(root: string): readonly string[] {
  return readdirSync(path.join(root, "environments"))
    .flatMap((file) => /^([^.]+)\.ts$/.exec(file)?.[1] ?? [])
    .filter((name) => name !== "index")
    .sort();
}
