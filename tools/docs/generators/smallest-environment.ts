import { readFileSync } from "node:fs";

/** The smallest environment of the test suite, as a file under `environments/` would state it. */
export function smallestEnvironment(): string {
  const code = readFileSync("test/environments/minimal.ts", "utf8").replace("../../src/", "../src/");
  return `\`\`\`ts\n${code}\`\`\``;
}
