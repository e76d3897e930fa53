"use strict";
// How this project's programs find modules: providers in their lean copies, and cdktf's archiver only when it packs.
const Module = require("node:module");
const path = require("node:path");
const { leanCopyOf } = require("./lean-providers.cjs");

const archiverOnUse = path.join(__dirname, "archiver-on-use.cjs");

/** The file to load for a request, given the one that Node would load. */
function fileFor(request, resolved) {
  return request === "archiver" ? archiverOnUse : leanCopyOf(resolved);
}

/** Makes every require of this process find modules so. */
function install() {
  const resolve = Module._resolveFilename;
  Module._resolveFilename = function (request, ...rest) {
    return fileFor(request, resolve.call(this, request, ...rest));
  };
}

module.exports = { fileFor, install };
