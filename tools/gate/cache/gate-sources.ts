import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../../src/app/project-root";

/** What decides how a stack is taken offline and how Terraform's output is read. */
const gateSourcePaths = ["tools/gate", "tools/lib", "src/plan", "src/core/json.ts", "src/core/map-values.ts"];

/** A hash over the sources of the gate; another one means that no earlier result counts. */
export function gateSourcesHash(root = projectRoot()): string {
  const files = gateSourcePaths.map((source) => path.join(root, source)).flatMap(filesOf);
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(source: string): readonly string[] {
  if (!existsSync(source)) return [];
  if (statSync(source).isFile()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
