import { failoversOf } from "../../objectives/failovers";
import { secondsText } from "../../objectives/table";
import { validEnvironments } from "../../lib/valid-environments";
import { markdownTable } from "../table";

/** The recovery time of production, term by term, for each region that stands by. */
export function objectives(): string {
  const [production] = validEnvironments(["production"]);
  if (production?.objectives === undefined) throw new Error("production states no objectives");
  const failovers = failoversOf(production, production.objectives);
  const terms = failovers[0]?.terms.map(({ name }) => name) ?? [];
  return markdownTable(
    ["term", ...failovers.map(({ region }) => region), "source"],
    [
      ...terms.map((name) => {
        const each = failovers.map((failover) => failover.terms.find((term) => term.name === name));
        const sources = [...new Set(each.map((term) => term?.source ?? ""))];
        return [
          name,
          ...each.map((term) => (term === undefined ? "" : secondsText(term))),
          sources.join("; "),
        ];
      }),
      [
        "**sum**",
        ...failovers.map(({ sum }) => `${sum.seconds} s`),
        `rtoMinutes: ${production.objectives.rtoMinutes * 60} s`,
      ],
    ],
  );
}
