import { validate } from "../../src/clouds";
import { isError } from "../../src/core/report";
import { guideOfAws } from "./guide/aws";
import { guideOfAzure } from "./guide/azure";
import { guideOfGoogle } from "./guide/google";
import type { Refusal } from "./guide/guide-values";
import { validEnvironment } from "./valid-environment";

const guide = [guideOfAws, guideOfGoogle, guideOfAzure];

function found({ edit: change, code, at, base = validEnvironment }: Refusal) {
  const environment = change(base);
  const { judgement } = validate(environment, [environment]);
  return judgement.open.find((problem) => problem.code === code && problem.path === at);
}

describe("what the guide writes", () => {
  it.each(guide.flatMap(({ refused }) => refused))("is refused: $guide", (refusal) => {
    const problem = found(refusal);

    expect(problem).toBeDefined();
    expect(problem && isError(problem)).toBe(true);
  });

  it.each(guide.flatMap(({ reported }) => reported))("is reported: $guide", (refusal) => {
    expect(found(refusal)).toBeDefined();
  });
});

describe("what the guide writes and the clouds take", () => {
  it.each(guide.flatMap(({ legal }) => Object.entries(legal)))("raises no error: %s", (_, change) => {
    const environment = change(validEnvironment);
    const { judgement } = validate(environment, [environment]);

    expect(judgement.open.filter(isError)).toEqual([]);
  });
});
