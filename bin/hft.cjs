#!/usr/bin/env node
"use strict";
// Runs src/cli/main.ts, bundled like every program of this project.
process.env.INIT_CWD ??= process.cwd(); // as npm says it: paths are written from there
process.argv.splice(2, 0, "src/cli/main.ts");
require("../tools/run.cjs");
