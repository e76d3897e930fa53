"use strict";
/** How tests read TypeScript: types are dropped, not checked. */
module.exports = {
  swcrc: false,
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  module: { type: "commonjs" },
};
