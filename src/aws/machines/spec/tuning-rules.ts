import { defineProblems, type Problem } from "../../../core/problem";
import { tuningRules, type TuningInPlace } from "../../../tuning/rules/rules";

const { definitions, problem } = defineProblems({
  "AWS-GEN-010": {
    kind: "impossible",
    rule: "user data has at most 16 384 bytes",
    source: "EC2 API reference, RunInstances.UserData",
  },
});
export const userDataProblems = definitions;

/** Bytes before base64. Source: EC2 API, RunInstances.UserData. */
const maxUserDataBytes = 16_384;

/**
 * Judges a profile on its target, and the size of the user data that it compiles to; `at` is the path of the profile.
 *
 * @param userData compiles the profile; called only for a profile that can be compiled
 */
export function tuningFaults(tuning: TuningInPlace, userData: () => string, at: string): Problem[] {
  const found = tuningRules(tuning, at);
  if (found.some(({ kind }) => kind === "impossible")) return found;
  const bytes = Buffer.byteLength(userData());
  if (bytes <= maxUserDataBytes) return found;
  const remedy = "state fewer sysctls, kernel arguments and services";
  return [...found, problem("AWS-GEN-010", at, `${bytes} bytes`, remedy)];
}
