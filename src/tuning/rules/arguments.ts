import { defineProblems, type Problem } from "../../core/problem";
import { didYouMeanOr } from "../../core/suggest";
import { documentedArguments, spelt } from "../kernel-arguments";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { argumentField } from "./owners";

const { definitions, problem } = defineProblems({
  "TUNE-032": {
    kind: "advice",
    rule: "the kernel documents the argument; it passes an unknown one on without a word",
    source: "src/tuning/data/kernel-arguments.json, with the kernels read",
  },
});
export const argumentProblems = definitions;

/** Judges the names of kernel arguments. One with a dot is of a module or of systemd, which no list here has. */
export function argumentRules(
  { kernelArguments = {} }: NodeTuning,
  { clockParameter }: NodeShape,
  at: string,
): Problem[] {
  const known = documentedArguments();
  return Object.entries(kernelArguments).flatMap(([name, value]) => {
    if (argumentField(name, value, clockParameter) !== undefined) return [];
    if (name.includes(".") || known.includes(spelt(name))) return [];
    const remedy = didYouMeanOr(spelt(name), known, "check that the image's kernel has it");
    return [problem("TUNE-032", `${at}.kernelArguments.${name}`, value, remedy)];
  });
}
