"use strict";
// Unit tests run in plain Node processes that load each module once for all test files: no test may leave a module
// changed. Jest's own runner, which loads everything anew for each file, took three times as long.
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { transformSync } = require("@swc/core");
const resolution = require("../../tools/start/resolve.cjs");
const options = require("./swc.cjs");

process.setSourceMapsEnabled(true);
resolution.install();

Module._extensions[".ts"] = (module, file) => {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    ...options,
    filename: file,
    sourceMaps: "inline",
  });
  module._compile(code, file);
};

// The runner imports test files; of a CommonJS module, Node then asks the extension above.
const load = (url, context, next) =>
  /\.ts(\?|$)/.test(url) ? { format: "commonjs", source: null, shortCircuit: true } : next(url, context);
if (Module.registerHooks !== undefined) Module.registerHooks({ load });
else Module.register(`data:text/javascript,${encodeURIComponent(`export const load = ${String(load)};`)}`);

require("./fast-start.ts");
