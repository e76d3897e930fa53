import { readFileSync } from "node:fs";

/** A part of the project and what it may know. `*` in a list stands for everything. */
export interface Room {
  /** Folders, or single files, from the root of the project. */
  readonly folders: readonly string[];
  /** True where there is no such folder: its place in the table is decided before its first file. */
  readonly planned?: true;
  readonly holds: string;
  /** The folders of the other rooms that it may import. */
  readonly rooms: readonly string[];
  /** npm packages; `*` also matches a part of a name. */
  readonly packages: readonly string[];
  /** Node's own modules, without `node:`. */
  readonly builtins: readonly string[];
  /** True where no chain of imports may lead to cdktf, constructs or a provider. */
  readonly neverReachesToolkit?: true;
}

/** The import table, which .dependency-cruiser.cjs enforces. Relative to the working directory, the project's root. */
export function readRooms(): readonly Room[] {
  return (JSON.parse(readFileSync("architecture.json", "utf8")) as { readonly rooms: readonly Room[] }).rooms;
}
