import { validate, type EnvironmentInput } from "../../../src/clouds";
import adopted from "../../environments/adopted";
import interconnect from "../../environments/interconnect";
import { put } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";

const environments: readonly EnvironmentInput[] = [validEnvironment, interconnect, adopted];

/** Every ARN that an environment states, with the keys that lead to it. */
function arnsIn(value: unknown, at: readonly string[] = []): (readonly [readonly string[], string])[] {
  if (typeof value === "string") return value.startsWith("arn:") ? [[at, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => arnsIn(child, [...at, key]));
}

const cases = environments.flatMap((environment) =>
  arnsIn(environment).map(([path, arn]) => ({
    environment,
    path,
    arn,
    at: `${environment.name}.${path.join(".")}`,
  })),
);

describe("an ARN of another partition", () => {
  it.each(cases)("is refused at $at", ({ environment, path, arn }) => {
    const moved = put(path, arn.replace("arn:aws:", "arn:aws-cn:"))(environment);

    const found = validate(moved, [moved]).judgement.open.map(({ code, path: where }) => `${code} ${where}`);

    expect(found).toContain(`AWS-ARN-001 ${path.join(".")}`);
  });
});
