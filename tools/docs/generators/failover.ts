import { namesOf } from "../../failover/reports";
import { cellsOf, kindOf } from "../../failover/text";
import type { Move, NameReport } from "../../failover/report";
import { validEnvironments } from "../../lib/valid-environments";
import { markdownTable } from "../table";

/** What each name of production answers, and how a person moves it. */
export function failover(): string {
  return validEnvironments(["production"]).flatMap(namesOf).map(section).join("\n\n");
}

function section(report: NameReport): string {
  const { name, type, tables, inputs, ttlSeconds } = report;
  const only = tables.length === 1;
  return [
    `### ${name}, ${type}`,
    `${sentence(kindOf(report))} Resolvers keep an answer for up to ${ttlSeconds} s.`,
    ...tables.flatMap((table) => {
      const [header = [], ...rows] = cellsOf(table);
      return [
        ...(only ? [] : [`Clients: ${table.clients.join(", ")}.`]),
        markdownTable(header, rows),
        ...table.moves.map(steps),
      ];
    }),
    ...(inputs.length === 0
      ? []
      : [
          markdownTable(
            ["column", "is", "in"],
            inputs.map(({ name: column, id, place }) => [column, `\`${id}\``, place]),
          ),
        ]),
  ].join("\n\n");
}

function steps({ to, steps: list }: Move): string {
  if (list === undefined) return `To ${to}: no way without the region that is left.`;
  return [`To ${to}:`, "", ...list.map((step, index) => `${index + 1}. ${step}`)].join("\n");
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
