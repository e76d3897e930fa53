import { defineProblems, type Problem } from "../../core/problem";
import { didYouMean } from "../../core/suggest";
import { ethtoolNames, offloadNames } from "../offloads";
import type { NodeTuning } from "../schema";

const { definitions, problem } = defineProblems({
  "TUNE-034": {
    kind: "advice",
    rule: "ethtool and Linux know the offload",
    source: "ethtool 6.1 on Linux 6.18; src/tuning/offloads.ts",
  },
  "TUNE-035": {
    kind: "impossible",
    rule: "an offload is stated once, by one of its names",
    source: "ethtool 6.1, common.c: gro, generic-receive-offload and rx-gro are one",
  },
});
export const offloadProblems = definitions;

/** Judges the names of offloads. */
export function offloadRules({ network }: NodeTuning, at: string): Problem[] {
  const names = Object.keys(network?.offloads ?? {});
  return names.flatMap((name, index) => {
    const path = `${at}.network.offloads.${name}`;
    if (!offloadNames.includes(name)) {
      return [problem("TUNE-034", path, name, didYouMean(name, offloadNames))];
    }
    const { written } = ethtoolNames(name);
    const other = names.slice(0, index).find((earlier) => ethtoolNames(earlier).written === written);
    return other === undefined
      ? []
      : [problem("TUNE-035", path, `${other} and ${name}`, `keep "${written}" and remove the other`)];
  });
}
