"use strict";
// Turns the import table of architecture.json into rules. A change of the architecture is a change of that
// file; this one only knows how to read it.
const { toolkit, rooms } = require("./architecture.json");

const escape = (text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
const folder = (name) => `^${escape(name)}(/|$)`;
const npm = (name) => `(^|/)node_modules/${escape(name).replaceAll("*", "[^/]+")}/`;
const builtin = (name) => `^(node:)?${escape(name)}(/|$)`;

const roomRules = rooms
  .filter(({ rooms: allowed }) => !allowed.includes("*"))
  .map(({ folders, holds, rooms: allowed, packages, builtins }) => ({
    name: `imports of ${folders.join(", ")}`,
    comment: `${folders.join(", ")} (${holds}) may import only what architecture.json lists`,
    severity: "error",
    from: { path: folders.map(folder) },
    to: {
      pathNot: [
        ...[...folders, ...allowed].map(folder),
        ...packages.map(npm),
        ...builtins.filter((name) => name !== "*").map(builtin),
      ],
      dependencyTypesNot: builtins.includes("*") ? ["core"] : [],
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
