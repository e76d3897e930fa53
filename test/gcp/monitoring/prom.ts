/**
 * Returns whether a PromQL expression over the time alone has a value at a moment: alternatives of
 * `(vector((time() / 60 + shift) % week) >= from < to)`.
 *
 * @throws Error for an expression of another form
 */
export function evaluate(expression: string, unixSeconds: number): boolean {
  return expression.split(" or ").some((alternative) => {
    const form = /^\(vector\(\(time\(\) \/ 60 \+ (\d+)\) % (\d+)\)((?: (?:>=|<) \d+)+)\)$/;
    const [, shift, week, comparisons] = form.exec(alternative) ?? [];
    if (comparisons === undefined) throw new Error(`no alternative of that form: ${alternative}`);
    const value = (unixSeconds / 60 + Number(shift)) % Number(week);
    return [...comparisons.matchAll(/(>=|<) (\d+)/g)].every(([, operator, limit]) =>
      operator === "<" ? value < Number(limit) : value >= Number(limit),
    );
  });
}
