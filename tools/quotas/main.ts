import { textTable } from "../../src/core/text-table";
import type { Environment } from "../../src/environment/schema";
import { skipTokenStackTraces } from "../../src/kit/fast-start";
import { runOnEnvironments } from "../lib/environments-program";
import { synthesizedStacks } from "../lib/synthesized-stacks";
import { afterFailover } from "./failover";
import { needsOf, quotaLines, type Needs, type QuotaLine } from "./needs";

/**
 * `npm run quotas -- production` prints what each account must be allowed in each region, as the environment is
 * stated and after a failover, from the synthesized resources and without a call to AWS; with `--json` as one
 * document. What is needed beside this environment is not in it.
 */
function main(environments: readonly Environment[], json: boolean): void {
  skipTokenStackTraces();
  const places = report(environments);
  if (json) {
    console.log(JSON.stringify(places, null, 2));
    return;
  }
  for (const { account, region, quotas } of places) {
    console.log(`account ${account}, ${region === "*" ? "all regions" : region}\n${table(quotas)}\n`);
  }
  console.log("default: what a new account is given; (?) where that was not checked in a source of AWS");
}

interface Place {
  readonly account: string;
  readonly region: string;
  readonly quotas: readonly QuotaLine[];
}

/** Environments that share an account are added up. */
function report(environments: readonly Environment[]): Place[] {
  const now = needsOfAll(environments);
  const then = needsOfAll(environments.map(afterFailover));
  return [...then.keys()].sort().map((place) => {
    const [account = "", region = ""] = place.split(" ");
    return { account, region, quotas: quotaLines(now.get(place) ?? new Map(), then.get(place) ?? new Map()) };
  });
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

runOnEnvironments("--json", main);
