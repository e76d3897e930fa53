import { readdirSync, type Dirent } from "node:fs";
import path from "node:path";
import { mirroredVersions } from "./mirror";
import { defaultRegistry, providerAddress } from "../../src/plan/required-providers";

export interface MirrorSearch {
  /** Folders to search, in order. */
  readonly roots: readonly string[];
  /** Sources of providers, of which the mirror holds at least one for this platform. */
  readonly providers: readonly string[];
  /** How far below a root a mirror may lie. @default 6 */
  readonly maxDepth?: number;
  /** Folders read before giving up. @default 50000 */
  readonly maxFolders?: number;
}

/** Folders of processes, devices and packages, and those where Terraform keeps copies and not originals. */
const neverEntered = new Set(["proc", "sys", "dev", "node_modules", ".git", ".terraform", ".build"]);

/**
 * Looks for a filesystem mirror: a folder that holds `registry.terraform.io` with a provider in it.
 *
 * The search goes level by level, so the mirror nearest to a root is found first.
 *
 * @returns the first mirror found, or `undefined`.
 */
export function findMirror(search: MirrorSearch): string | undefined {
  const { roots, maxDepth = 6, maxFolders = 50_000 } = search;
  const addresses = search.providers.map(providerAddress);
  const isMirror = (folder: string) =>
    addresses.some((address) => mirroredVersions([folder], address).length > 0);
  let read = 0;
  let level = roots.map((root) => path.resolve(root)).filter(mayBeEntered);
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      if (read >= maxFolders) return undefined;
      read += 1;
      for (const name of subfolders(folder)) {
        if (name !== defaultRegistry) next.push(path.join(folder, name));
        else if (isMirror(folder)) return folder;
      }
    }
    level = next;
  }
  return undefined;
}

function mayBeEntered(folder: string): boolean {
  return !folder.split(path.sep).some((name) => neverEntered.has(name));
}

/** Links are not followed: a mirror has one place, and a link may lead in a circle. */
function subfolders(folder: string): readonly string[] {
  return listFolder(folder)
    .filter((entry) => entry.isDirectory() && !neverEntered.has(entry.name))
    .map(({ name }) => name)
    .sort();
}

function listFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // not ours to read
  }
}
