import { defineProblems, type Problem } from "../../core/problem";
import { needsDaemonSet } from "../daemonset/generations";
import type { NodeTuning } from "../schema";

const { definitions, problem } = defineProblems({
  "TUNE-036": {
    kind: "limit",
    rule: "a cluster states the image of the tuning DaemonSet where profiles leave knobs to it",
    source:
      "src/tuning/program/hft-tune-node.bash: it labels the nodes that trading pods select, and nothing else does",
    read: "2026-11-27",
  },
});
export const tunerProblems = definitions;

/**
 * Judges whether a cluster states the image of the tuning DaemonSet.
 *
 * @param generations its trading generations whose nodes do not tune themselves, by their names
 * @param at path of the cluster
 */
export function tunerRules(
  { tuner }: { readonly tuner?: object | undefined },
  generations: Readonly<Record<string, { readonly tuning: NodeTuning }>>,
  at: string,
): Problem[] {
  if (tuner !== undefined) return [];
  const wanting = Object.keys(generations).filter((name) => {
    const tuning = generations[name]?.tuning;
    return tuning !== undefined && needsDaemonSet(tuning);
  });
  if (wanting.length === 0) return [];
  const remedy =
    'push an image built from src/tuning/program and state tuner: { image: "…@sha256:…" }, or inexpressible: "warn" in the profiles to do without these knobs';
  return [problem("TUNE-036", `${at}.tuner`, `none, for ${wanting.join(", ")}`, remedy)];
}
