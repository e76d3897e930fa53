import type { Environment } from "../../src/clouds";
import { runOnEnvironments } from "../lib/environments-program";
import { namesOf } from "./reports";
import { describeName } from "./text";

/**
 * `npm run failover -- production` prints where each name leads clients in every state of what Route 53 observes, and
 * how a person leads it elsewhere; with `--json` as one document. Nothing is asked of Route 53.
 *
 * @returns 1 where something is wrong with a name
 */
function main(environments: readonly Environment[], given: ReadonlySet<string>): number {
  const reports = environments.flatMap(namesOf);
  if (given.has("--json")) {
    console.log(JSON.stringify(reports, null, 2));
  } else if (reports.length === 0) {
    console.log("no name of DNS");
  } else {
    console.log(reports.map(describeName).join("\n\n"));
    console.log("\nhealthy: a region that serves and whose load balancer has healthy targets");
    console.log("last resort: nothing is healthy, and Route 53 answers as if everything were");
  }
  return reports.some(({ wrongs }) => wrongs.length > 0) ? 1 : 0;
}

runOnEnvironments({ command: "failover", options: { "--json": "print one JSON document" }, main });
