import { readFileSync } from "node:fs";
import { tallyLine, type JestResults } from "./tally-line";

/** Prints the tally of the file that `jest --json` wrote. */
function main(file: string | undefined): void {
  if (file === undefined) throw new TypeError("usage: jest-tally FILE");
  console.log(tallyLine(JSON.parse(readFileSync(file, "utf8")) as JestResults));
}

main(process.argv[2]);
