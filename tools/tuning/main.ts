import { textTable } from "../../src/core/text-table";
import type { Environment } from "../../src/clouds";
import type { ReportRow } from "../../src/tuning/report";
import { runOnEnvironments } from "../lib/environments-program";
import { tunedPools, type TunedPool } from "./tuned-pools";

/**
 * `npm run tuning -- production` prints how each knob of every tuned pool and fleet is set; `--json` prints everything as
 * one JSON document, the pods' patch included.
 */
function main(environments: readonly Environment[], given: ReadonlySet<string>): void {
  const tuned = environments.map((environment) => ({
    environment: environment.name,
    pools: tunedPools(environment),
  }));
  if (given.has("--json")) {
    console.log(JSON.stringify(tuned, null, 2));
    return;
  }
  for (const { environment, pools } of tuned) {
    if (pools.length === 0) console.log(`${environment}: no tuned pool\n`);
    for (const pool of pools) console.log(`${environment}: ${describe(pool)}\n`);
  }
}

function describe(pool: TunedPool): string {
  const { path, machine, target, preset, profileHash, userDataBytes, report, daemonSetPlan } = pool;
  return [
    path,
    `${preset} on ${machine} by ${target}, profile ${profileHash}${userDataBytes === undefined ? "" : `, ${userDataBytes} of 16384 bytes of user data`}`,
    textTable([["knob", "value", "how", "disruption", "reason"], ...report.map(row)]),
    counts(report),
    ...(daemonSetPlan === undefined
      ? []
      : [
          "trading pods can be scheduled here once the tuning DaemonSet has labelled the nodes: docs/tuning.md",
        ]),
  ].join("\n");
}

function row({ knob, value, how, disruption, reason, confirmed }: ReportRow): string[] {
  return [knob, value, how, disruption, confirmed ? reason : `${reason} (unconfirmed)`];
}

function counts(report: readonly ReportRow[]): string {
  const hows = [...new Set(report.map(({ how }) => how))].sort();
  const parts = hows.map((how) => `${report.filter((entry) => entry.how === how).length} ${how}`);
  return `${report.length} knobs: ${parts.join(", ")}`;
}

runOnEnvironments({
  command: "tuning",
  options: { "--json": "print everything as one JSON document, the pods' patch included" },
  main,
});
