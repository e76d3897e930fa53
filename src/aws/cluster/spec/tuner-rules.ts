import { poolGenerations } from "../../../environment/machines/deployables";
import { tunerProblems, tunerRules } from "../../../tuning/rules/tuner";
import { regionPart } from "../../region/spec/declare";

const cluster = regionPart("cluster");

/** Rules about the DaemonSet that tunes the nodes of a region's pools. */
export const eksTunerRules = cluster.set(tunerProblems, [
  cluster.rule({
    needs: ["pools"],
    judge: (part, { pools }, at) => {
      // Those of AL2023 tune themselves.
      const generations = Object.entries(poolGenerations(pools)).filter(
        ([, { image }]) => image.kind === "bottlerocket",
      );
      return tunerRules(part, Object.fromEntries(generations), at);
    },
  }),
]);
