import { stopRules } from "../../../src/cli/stop";
import { runRules } from "../../../src/app/refusal";
import { markdownTable } from "../table";

/** What keeps a run from judging an environment or from writing, by code. */
export function refusals(): string {
  return markdownTable(
    ["code", "rule"],
    [
      ...Object.entries(runRules),
      ...Object.entries(stopRules).map(([code, { rule }]): [string, string] => [code, rule]),
    ],
  );
}
