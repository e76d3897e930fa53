"use strict";
// A generated provider package is four fifths code for HCL, which nothing here writes, and comments. `npm ci` makes a
// copy without them of what the project imports, beside the package; who has no copy loads the package as it is.
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

/** Of the rules by which a copy is made: another number, and no older copy is loaded. */
const edition = 1;
const inProvider = /^(.*[\\/]node_modules)[\\/](@cdktf[\\/]provider-[a-z]+)[\\/]lib[\\/](.+)$/;
const folders = new Map();

/** The file from which a module of a provider is loaded: its copy, or the file itself. */
function leanCopyOf(file) {
  const [, modules, name, module] = inProvider.exec(file) ?? [];
  if (modules === undefined || process.env.HFT_WHOLE_PROVIDERS) return file;
  const copy = path.join(leanFolder(modules, name), module);
  return existsSync(copy) ? copy : file;
}

/** Where the copies of one version of a provider lie. */
function leanFolder(modules, name) {
  const folder = path.join(modules, name);
  if (!folders.has(folder)) {
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    folders.set(folder, path.join(modules, ".cache", "lean-providers", name, `${version}-${edition}`));
  }
  return folders.get(folder);
}

module.exports = { leanCopyOf, leanFolder };
