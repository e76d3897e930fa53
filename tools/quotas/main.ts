import { afterFailover } from "../../src/aws/quotas/spec/failover";
import { needsOf, type Needs } from "../../src/aws/quotas/spec/needs";
import { quotaReport, type QuotaLine } from "../../src/aws/quotas/spec/report";
import { textTable } from "../../src/core/text-table";
import type { Environment } from "../../src/clouds";
import { regionsOf } from "../../src/environment/resolve";
import { skipTokenStackTraces } from "../../src/kit/fast-start";
import { runOnEnvironments } from "../lib/environments-program";
import { synthesizedStacks } from "../lib/synthesized-stacks";

/**
 * `npm run quotas -- production` prints what each account must be allowed in each region, as the environments are
 * stated and after a failover, from the synthesized resources and without a call to AWS; with `--json` as one
 * document. Environments that share an account are added up; what else is in the account is not known.
 */
function main(environments: readonly Environment[], given: ReadonlySet<string>): void {
  skipTokenStackTraces();
  const failedOver = environments.map((each) => ({
    ...each,
    regions: { ...each.regions, ...afterFailover(regionsOf(each.regions, "aws")) },
  }));
  const places = quotaReport(needsOfAll(environments), needsOfAll(failedOver));
  if (given.has("--json")) {
    console.log(JSON.stringify(places, null, 2));
    return;
  }
  for (const { account, region, quotas } of places) {
    console.log(`account ${account}, ${region === "*" ? "all regions" : region}\n${table(quotas)}\n`);
  }
  console.log("default: what a new account is given; (?) where that was not checked in a source of AWS");
}

function needsOfAll(environments: readonly Environment[]): Needs {
  return needsOf(synthesizedStacks(environments).map(({ json }) => json));
}

function table(lines: readonly QuotaLine[]): string {
  return textTable([
    ["quota", "service", "code", "now", "after failover", "default", ""],
    ...lines.map(
      ({ quota, service, code, unit, now, afterFailover: then, default: given, verified, verdict }) => [
        unit === "" ? quota : `${quota}, ${unit}`,
        service,
        code ?? "not known",
        String(now),
        String(then),
        given === null ? "not known" : `${given}${verified ? "" : " (?)"}`,
        { enough: "", raise: "ask for more", look: "look it up" }[verdict],
      ],
    ),
  ]);
}

runOnEnvironments({ command: "quotas", options: { "--json": "print one JSON document" }, main });
