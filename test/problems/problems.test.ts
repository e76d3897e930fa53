import { type ProblemCode, validate } from "../../src/clouds";
import type { Problem } from "../../src/core/problem";
import { isError } from "../../src/core/report";
import type { Case } from "./case";
import { cases } from "./cases";
import { validEnvironment } from "./valid-environment";

const codes = Object.keys(cases) as ProblemCode[];
const table = codes.flatMap((code) =>
  cases[code].map((provoked) => ({ code, mistake: provoked.mistake, provoked })),
);

function problemsAfter(provoked: Case): readonly Problem[] {
  if ("problems" in provoked) return provoked.problems;
  const { edit, others = [], deployed } = provoked;
  const edited = edit(validEnvironment);
  return validate(edited, [edited, ...others], deployed).judgement.open;
}

describe("the valid environment", () => {
  it("gives no problem, not even advice", () => {
    expect(validate(validEnvironment, [validEnvironment]).judgement).toEqual({ open: [], accepted: [] });
  });
});

describe.each(table)("$code is given for $mistake", ({ code, provoked }) => {
  let problems: readonly Problem[];
  beforeAll(() => {
    problems = problemsAfter(provoked);
  });

  it("at its path, with value and remedy", () => {
    expect(problems).toContainEqual(
      expect.objectContaining({
        code,
        path: provoked.at,
        value: expect.stringContaining(provoked.value ?? "") as unknown,
        remedy: expect.stringContaining(provoked.remedy ?? "") as unknown,
      }),
    );
    const found = problems.find((problem) => problem.code === code && problem.path === provoked.at);
    for (const text of [found?.path, found?.rule, found?.value, found?.remedy, found?.source]) {
      expect(text).toMatch(/\S/);
    }
  });

  it("without an error of another kind", () => {
    const expected: readonly string[] = [
      code,
      ...(("alsoExpected" in provoked && provoked.alsoExpected) || []),
    ];
    expect(problems.filter((problem) => isError(problem) && !expected.includes(problem.code))).toEqual([]);
  });
});
