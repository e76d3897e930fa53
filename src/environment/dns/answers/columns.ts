import { isSwitch, type Input } from "./inputs";

/** Inputs that only matter together: a column is healthy when all of them are. */
export interface Column {
  readonly id: string;
  /** At least one; several are of one region. */
  readonly inputs: readonly [Input, ...Input[]];
}

/**
 * Returns inputs as the columns of a table: what tells of a region is one column where only all of it together changes
 * an answer. A switch is a column of its own.
 *
 * @param answer the answers in a state, as a text
 * @param states of the inputs: all, or a sample
 */
export function columnsOf(
  inputs: readonly Input[],
  states: readonly ReadonlySet<string>[],
  answer: (healthy: ReadonlySet<string>) => string,
): readonly Column[] {
  const known = new Map<string, string>();
  const answerIn = (healthy: ReadonlySet<string>): string => {
    const key = inputs.map(({ id }) => (healthy.has(id) ? "1" : "0")).join("");
    const found = known.get(key) ?? answer(healthy);
    known.set(key, found);
    return found;
  };
  const isOne = (column: Column): boolean =>
    states.every((healthy) => {
      if (column.inputs.every(({ id }) => healthy.has(id))) return true;
      const none = new Set([...healthy].filter((id) => !column.inputs.some((input) => input.id === id)));
      return answerIn(healthy) === answerIn(none);
    });
  return together(inputs).flatMap((column) =>
    column.inputs.length === 1 || isOne(column) ? [column] : column.inputs.map((input) => columnOf([input])),
  );
}

/** Returns the inputs that are healthy when columns are. */
export function inputsIn(columns: readonly Column[], healthy: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    columns.filter(({ id }) => healthy.has(id)).flatMap(({ inputs }) => inputs.map((input) => input.id)),
  );
}

function together(inputs: readonly Input[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const input of inputs) {
    const key = isSwitch(input) || input.region === undefined ? input.id : `region ${input.region}`;
    const same = columns.get(key);
    columns.set(key, columnOf(same === undefined ? [input] : [...same.inputs, input]));
  }
  return [...columns.values()];
}

function columnOf(inputs: Column["inputs"]): Column {
  return { id: inputs.map(({ id }) => id).join(" and "), inputs };
}
