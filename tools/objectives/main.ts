import type { Environment } from "../../src/clouds";
import { textTable } from "../../src/core/text-table";
import { runOnEnvironments } from "../lib/environments-program";
import { failoversOf } from "./failovers";
import { failoverRows, verdictOf } from "./table";

/**
 * `npm run objectives -- production` adds up what a failover to each region that stands by takes, term by term, and
 * holds the sums against the objectives; with `--json` as one document.
 */
function main(environments: readonly Environment[], given: ReadonlySet<string>): void {
  if (given.has("--json")) {
    const all = environments.map((environment) => ({
      environment: environment.name,
      objectives: environment.objectives,
      failovers: environment.objectives && failoversOf(environment, environment.objectives),
    }));
    console.log(JSON.stringify(all, null, 2));
    return;
  }
  console.log(environments.map(describe).join("\n\n"));
}

function describe(environment: Environment): string {
  const { name, objectives } = environment;
  if (objectives === undefined) return `${name}: no objectives`;
  const { rtoMinutes, rpoSeconds, decisionMinutes } = objectives;
  const head = `${name}: rtoMinutes ${rtoMinutes}, rpoSeconds ${rpoSeconds}, decisionMinutes ${decisionMinutes}`;
  const failovers = failoversOf(environment, objectives);
  if (failovers.length === 0) return `${head}\nno region stands by`;
  return [
    head,
    ...failovers.map((failover) => {
      const { region, cloud, role, capacity } = failover;
      return [
        `${region}: ${cloud}, ${role}, capacity ${capacity}`,
        textTable([["term", "seconds", "known", "source"], ...failoverRows(failover)], ["left", "right"]),
        ...verdictOf(failover, objectives),
      ].join("\n");
    }),
    "(?) assumed: unverified until a drill states what it measured, in objectives.measured",
  ].join("\n\n");
}

runOnEnvironments({ command: "objectives", options: { "--json": "print one JSON document" }, main });
