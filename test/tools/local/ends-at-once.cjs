#!/usr/bin/env node
"use strict";
console.error("no module named ministack");
process.exit(1);
