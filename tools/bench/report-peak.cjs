"use strict";
// Loaded before anything else into every Node process of a measured command: when the process ends, it adds
// its peak memory in KiB, one number a line, to the file that HFT_BENCH_PEAKS names.
const { appendFileSync, readFileSync } = require("node:fs");

process.on("exit", () => appendFileSync(process.env.HFT_BENCH_PEAKS, `${peakKiB()}\n`));

function peakKiB() {
  try {
    // On Linux the figure of getrusage starts at the peak of whatever process forked this one; this one does not.
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
