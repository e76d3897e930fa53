"use strict";
const { fileFor } = require("../../tools/start/resolve.cjs");

/** Lets tests load what the programs load. */
module.exports = (request, options) => fileFor(request, options.defaultResolver(request, options));
