import { problemDefinitions } from "../../../src/clouds";
import { markdownTable } from "../table";

/** Every problem code, from the registry of the rules. */
export function problems(): string {
  const rows = Object.entries(problemDefinitions).map(([code, { kind, rule, source }]) => [
    code,
    kind,
    rule,
    source,
  ]);
  return markdownTable(
    ["code", "kind", "rule", "source"],
    rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  );
}
