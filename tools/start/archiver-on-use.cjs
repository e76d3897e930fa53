"use strict";
// cdktf loads archiver and its hundred modules at each start, for assets that are packed: hardly ever.
const path = require("node:path");

module.exports = (...options) => {
  const described = require.resolve("archiver/package.json", { paths: [require.resolve("cdktf")] });
  return require(path.dirname(described))(...options);
};
