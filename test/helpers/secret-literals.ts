import { section, type JsonObject } from "../../src/core/json";
import { resourcesOf, textOf } from "../../src/policy/resource";
import { secretFaults as faultsOf, type IsSecret } from "../../src/policy/rules/secrets";
import { readStack } from "./synthesized";

/** What is wrong with the secrets of a stack: written out, or from a variable that a plan or a state keeps. */
export function secretFaults(stack: JsonObject, isSecret?: IsSecret): string[] {
  return resourcesOf({ name: "stack", json: stack })
    .flatMap((resource) =>
      faultsOf(resource, section(stack, "variable"), isSecret).map(
        ({ at, value }) => `${resource.address}.${at}: ${textOf(value)}`,
      ),
    )
    .sort();
}

/** No account, no secret: an emulator wants some key, whichever. */
const emulatorKeys = ["access_key", "secret_key"].map((key) => `provider.aws.${key}: is written out`);

/** What is wrong with the secrets of a stack of the suite's synth. */
export function stackSecretFaults(id: string, isSecret?: IsSecret): string[] {
  const faults = secretFaults(readStack(id), isSecret);
  return id.startsWith("local-") ? faults.filter((fault) => !emulatorKeys.includes(fault)) : faults;
}
