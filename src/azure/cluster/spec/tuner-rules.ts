import { poolGenerations } from "../../../environment/machines/deployables";
import { tunerProblems, tunerRules } from "../../../tuning/rules/tuner";
import { regionPart } from "../../region/spec/declare";

const cluster = regionPart("cluster");

/** Rules about the DaemonSet that tunes the nodes of a region's pools. */
export const aksTunerRules = cluster.set(tunerProblems, [
  cluster.rule({
    needs: ["pools"],
    judge: (part, { pools }, at) => tunerRules(part, poolGenerations(pools), at),
  }),
]);
