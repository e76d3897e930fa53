"use strict";
// Turns the import table of architecture.json into rules. A change of the architecture is a change of that
// file; this one only knows how to read it.
const { toolkit, clouds, rooms: rows } = require("./architecture.json");

const escape = (text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
/** `*` stands for one name of a path, `**` for any part of one. */
const glob = (text) => escape(text).replace(/\*\*|\*/g, (stars) => (stars === "**" ? ".*" : "[^/]+"));
const folder = (name) => `^${glob(name)}(/|$)`;
const npm = (name) => `(^|/)node_modules/${glob(name)}/`;
const builtin = (name) => `^(node:)?${escape(name)}(/|$)`;

/** A row about `<cloud>` is one room for each cloud; elsewhere the word stands for any of them. */
const rooms = rows.flatMap((row) =>
  row.folders.some((name) => name.includes("<cloud>"))
    ? Object.entries(clouds).map(([cloud, provider]) => filled(row, [cloud], provider))
    : [filled(row, Object.keys(clouds), "")],
);

function filled(row, names, provider) {
  const named = (list) => list.flatMap((text) => names.map((name) => text.replace("<cloud>", name)));
  return {
    ...row,
    folders: [...new Set(named(row.folders))],
    rooms: [...new Set(named(row.rooms))],
    packages: row.packages.map((name) => name.replace("<provider>", provider)),
  };
}

/** Rooms that lie in another's folder are not part of it. */
const inner = ({ folders }) =>
  rooms
    .flatMap((other) => other.folders)
    .filter((name) => folders.some((own) => name !== own && name.startsWith(`${own}/`)));

const roomRules = rooms
  .filter(({ rooms: allowed }) => !allowed.includes("*"))
  .map((room) => ({
    name: `imports of ${room.folders.join(", ")}`,
    comment: `${room.folders.join(", ")} (${room.holds}) may import only what architecture.json lists`,
    severity: "error",
    from: { path: room.folders.map(folder), pathNot: inner(room).map(folder) },
    to: {
      pathNot: [
        ...[...room.folders, ...room.rooms].map(folder),
        ...room.packages.map(npm),
        ...room.builtins.filter((name) => name !== "*").map(builtin),
      ],
      dependencyTypesNot: room.builtins.includes("*") ? ["core"] : [],
      couldNotResolve: false,
    },
  }));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "reach of the toolkit",
      comment: "what is pure stays fast to load and testable alone: no path leads to cdktf or a provider",
      severity: "error",
      from: {
        path: rooms.filter((room) => room.neverReachesToolkit).flatMap((room) => room.folders.map(folder)),
      },
      to: { path: toolkit.map(npm), reachable: true },
    },
    {
      name: "cycle",
      comment: "two files that need each other are one idea, or a third file is missing",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "unresolvable",
      comment: "the imported file or package does not exist",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "undeclared package",
      comment: "the package is installed by chance: package.json does not list it",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // A type import is knowledge too: it counts like any other.
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".cjs", ".mjs", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["node", "require", "import", "types", "default"],
    },
  },
};
