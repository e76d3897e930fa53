import { validate } from "../../src/clouds";
import { edit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

const remediesOf = (value: string): readonly string[] => {
  const tuning = { preset: "tradingEngine" as const, sysctls: { "kernel.core_pattern": value } };
  const environment = edit.engine({ tuning })(validEnvironment);
  return validate(environment, [environment])
    .judgement.open.filter(({ path }) => path.endsWith("kernel.core_pattern"))
    .map(({ remedy }) => remedy);
};

describe("the value of a sysctl", () => {
  it.each(["/var/crash/core.%e.%p", "|/usr/share/crash --pid %P", "~/core=%p"])("may be %s", (value) =>
    expect(remediesOf(value)).toEqual([]),
  );

  it.each(['core."%e"', "core $(id)", "core\n%p", "core  %p", "@housekeeping"])(
    "is refused as %j, with the characters that it may have",
    (value) => expect(remediesOf(value)).toEqual([expect.stringContaining("_ . / + : , % | = ~ -")]),
  );
});
