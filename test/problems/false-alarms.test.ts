import { validate } from "../../src/clouds";
import { isError } from "../../src/core/report";
import { unusualEnvironments } from "./unusual-environments";
import { validEnvironment } from "./valid-environment";

describe("an unusual but legal environment", () => {
  it.each(Object.entries(unusualEnvironments))("with %s gives no error", (_, environment) => {
    const { judgement } = validate(environment, [environment]);

    expect(judgement.open.filter(isError)).toEqual([]);
  });

  it("that shares its accounts with another gives no error when both say so", () => {
    const production = { ...validEnvironment, sharesAccountsWith: ["staging"] };
    const staging = { ...validEnvironment, name: "staging", sharesAccountsWith: ["production"] };

    const { judgement } = validate(production, [production, staging]);

    expect(judgement.open).toEqual([]);
  });
});
