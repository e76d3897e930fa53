import { textTable } from "../../src/core/text-table";
import type { Move, NameReport, TableReport } from "./report";

/** What a name is, in a line. */
export function kindOf({ homes, mode }: NameReport): string {
  const kind = homes.length === 0 ? "stateless" : `stateful, at home in ${homes.join(" and ")}`;
  return `${kind}, moved by ${mode === "operator" ? "a person" : "health alone"}`;
}

/** The header of a table and its rows. */
export function cellsOf({ columns, rows }: TableReport): readonly (readonly string[])[] {
  return [
    [...columns, "answer", ""],
    ...rows.map(({ when, answer, lastResort }) => [
      ...columns.map((column) => when[column] ?? "any"),
      answer,
      lastResort ? "last resort" : "",
    ]),
  ];
}

/** A name for a terminal. */
export function describeName(report: NameReport): string {
  const { environment, name, type, tables, inputs, ttlSeconds, complete, wrongs } = report;
  return [
    `${environment}: ${name} ${type}, ${kindOf(report)}`,
    ...(complete ? [] : ["a sample of its states was judged: it depends on too many inputs to try all"]),
    ...wrongs.map((wrong) => `WRONG: it ${wrong}`),
    ...tables.flatMap((table) => [
      ...(tables.length === 1 ? [] : [`\nclients: ${table.clients.join(", ")}`]),
      textTable(cellsOf(table)),
      ...table.moves.map((move) => `\n${describeMove(move, ttlSeconds)}`),
    ]),
    ...(inputs.length === 0
      ? []
      : [
          `\n${textTable([["", "is", "in"], ...inputs.map(({ name: column, id, place }) => [column, id, place])])}`,
        ]),
  ].join("\n");
}

function describeMove({ to, steps }: Move, ttlSeconds: number): string {
  if (steps === undefined) return `to ${to}: no way without the region that is left`;
  return [
    `to ${to}:`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    `  resolvers keep the old answer for up to ${ttlSeconds} s`,
  ].join("\n");
}
