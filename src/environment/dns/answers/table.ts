import type { ZoneContent } from "../records";
import { clientsOf } from "./clients";
import { columnsOf, inputsIn, type Column } from "./columns";
import { inputsOf, type Input } from "./inputs";
import { resolve, type Outcome } from "./resolve";
import type { Client } from "./situation";
import { isUsuallyHealthy, statesOf } from "./states";
import type { Question } from "./zone";

/** Every state in which a question gets one answer. */
export interface Row {
  /** By id, whether columns are healthy. One that is not in it may be either. */
  readonly when: Readonly<Record<string, boolean>>;
  /** None: no answer. */
  readonly outcomes: readonly Outcome[];
  /** Whether the answer is a last resort in each of the states. */
  readonly lastResort: boolean;
}

/** What clients of some places are answered in each state. No state is in two rows. */
export interface AnswerTable {
  readonly clients: readonly Client[];
  /** On what the answer depends. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * Returns the answers to a question in every state, condensed; one table for all clients that are answered alike.
 *
 * Where a question depends on so many inputs that only a sample of their states is judged, the sample tells which of
 * them matter only together.
 *
 * @throws Error where more columns are left than can be enumerated
 */
export function tablesOf(content: ZoneContent, question: Question): readonly AnswerTable[] {
  const inputs = inputsOf(content, question);
  const { list } = statesOf(inputs);
  const tables = new Map<string, AnswerTable>();
  for (const client of clientsOf(content, question)) {
    const rowIn = (healthy: ReadonlySet<string>): Row =>
      stateRow(resolve(content, question, { healthy, client }));
    const columns = columnsOf(inputs, list, (healthy) => answerKey(rowIn(healthy)));
    const states = statesOf(columns.map(asInput));
    if (!states.complete) {
      throw new Error(`${question.name} depends on ${columns.length} things: too many to list every state`);
    }
    const rows = condense(
      states.list.map((healthy) => rowIn(inputsIn(columns, healthy))),
      columns,
    );
    const used = columns.filter(({ id }) => rows.some(({ when }) => Object.hasOwn(when, id)));
    const key = JSON.stringify(rows.map((row) => [row.when, answerKey(row)]));
    tables.set(key, { clients: [...(tables.get(key)?.clients ?? []), client], columns: used, rows });
  }
  return [...tables.values()];
}

function stateRow(outcomes: readonly Outcome[]): Row {
  return { when: {}, outcomes, lastResort: outcomes.some(({ lastResort }) => lastResort) };
}

/** Merges the halves that a column tells apart where they answer alike. */
function condense(states: readonly Row[], [column, ...rest]: readonly Column[]): readonly Row[] {
  if (column === undefined) return states;
  const usual = states.slice(0, states.length / 2);
  const other = states.slice(states.length / 2);
  if (usual.every((row, index) => answerKey(row) === keyAt(other, index))) {
    const merged = usual.map((row, index) => ({
      ...row,
      lastResort: row.lastResort && other[index]?.lastResort === true,
    }));
    return condense(merged, rest);
  }
  const isHealthy = isUsuallyHealthy(asInput(column));
  return [
    ...condense(usual, rest).map((row) => withColumn(row, column, isHealthy)),
    ...condense(other, rest).map((row) => withColumn(row, column, !isHealthy)),
  ];
}

function withColumn(row: Row, { id }: Column, isHealthy: boolean): Row {
  return { ...row, when: { [id]: isHealthy, ...row.when } };
}

function asInput({ id, inputs: [first] }: Column): Input {
  return { ...first, id };
}

function keyAt(rows: readonly Row[], index: number): string | undefined {
  const row = rows[index];
  return row && answerKey(row);
}

function answerKey({ outcomes }: Row): string {
  return outcomes.map(({ record, share }) => `${record.id} ${share}`).join(", ");
}
