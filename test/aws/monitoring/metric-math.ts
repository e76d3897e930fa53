/** What of metric math a session's expression uses, evaluated for one data point of the series `m`. */
export interface Point {
  /** 1 on Monday, as CloudWatch counts. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly value: number;
}

type Token = string;
type Value = number | boolean | undefined;

/**
 * @param series expressions by name that the expression may use beside `m`
 * @returns nothing where the expression has no point
 */
export function evaluate(expression: string, point: Point, series: Readonly<Record<string, Value>>): Value {
  const tokens = expression.match(/[A-Za-z]+|\d+|>=|[-+*<(),]/g) ?? [];
  const { value, rest } = disjunction(tokens, { m: point.value, ...series }, point);
  if (rest.length > 0) throw new Error(`unexpected ${rest.join(" ")}`);
  return value;
}

interface Parsed {
  readonly value: Value;
  readonly rest: readonly Token[];
}
type Scope = Readonly<Record<string, Value>>;
type Parser = (tokens: readonly Token[], scope: Scope, point: Point) => Parsed;

/** A chain of operators of one precedence, from left to right. */
function chain(operand: Parser, operators: Readonly<Record<string, (a: Value, b: Value) => Value>>): Parser {
  return (tokens, scope, point) => {
    let { value, rest } = operand(tokens, scope, point);
    for (;;) {
      const [sign = "", ...after] = rest;
      const operator = operators[sign];
      if (operator === undefined) return { value, rest };
      const right = operand(after, scope, point);
      value = operator(value, right.value);
      rest = right.rest;
    }
  };
}

const product = chain(primary, { "*": (a, b) => Number(a) * Number(b) });
const sum = chain(product, {
  "+": (a, b) => Number(a) + Number(b),
  "-": (a, b) => Number(a) - Number(b),
});
const comparison = chain(sum, {
  ">=": (a, b) => Number(a) >= Number(b),
  "<": (a, b) => Number(a) < Number(b),
});
const conjunction = chain(comparison, { AND: (a, b) => a === true && b === true });
const disjunction = chain(conjunction, { OR: (a, b) => a === true || b === true });

function primary(tokens: readonly Token[], scope: Scope, point: Point): Parsed {
  const [first = "", ...after] = tokens;
  if (first === "(") return closed(disjunction(after, scope, point));
  if (/^\d+$/.test(first)) return { value: Number(first), rest: after };
  if (first === "IF") {
    const condition = disjunction(after.slice(1), scope, point);
    const kept = closed(disjunction(condition.rest.slice(1), scope, point));
    return { value: condition.value === true ? kept.value : undefined, rest: kept.rest };
  }
  const parts: Readonly<Record<string, number>> = {
    DAY: point.day,
    HOUR: point.hour,
    MINUTE: point.minute,
  };
  const part = parts[first];
  if (part !== undefined) return { value: part, rest: after.slice(3) };
  if (first in scope) return { value: scope[first], rest: after };
  throw new Error(`unknown ${first}`);
}

function closed({ value, rest }: Parsed): Parsed {
  if (rest[0] !== ")") throw new Error(`no bracket before ${rest.join(" ")}`);
  return { value, rest: rest.slice(1) };
}
