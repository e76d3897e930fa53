import type { Problem } from "../../../core/problem";
import { gkeTuningRules } from "../../../tuning/rules/gke";
import { tuningRules } from "../../../tuning/rules/rules";
import { gke } from "../../../tuning/targets/gke";
import { regionPart } from "../../region/spec/declare";
import { diskFaults, machineFaults, machineProblems } from "./machine-rules";
import { nodeFaults, nodeProblems, unknownZone, versionSkew } from "./node-rules";
import { placementFaults, placementProblems } from "./placement-rules";
import type { TradingGeneration } from "./pool-schema";
import { shapeOf } from "./rendering";

const generation = regionPart("pools.*.generations.*");

export const generationRules = generation.set({ ...machineProblems, ...nodeProblems, ...placementProblems }, [
  generation.rule({
    judge: (part, _, at) => [
      ...machineFaults(part.machine, `${at}.machine`),
      ...diskFaults(part.disk, part.machine, `${at}.disk`),
      ...nodeFaults(part, at),
      ...placementFaults(part, at),
      ...profileFaults(part, `${at}.tuning`),
    ],
  }),
  generation.rule({
    needs: ["network"],
    judge: ({ zone }, { network }, at) => unknownZone(zone, network, `${at}.zone`),
  }),
  generation.rule({
    needs: ["cluster"],
    judge: ({ image }, { cluster }, at) =>
      cluster === undefined ? [] : versionSkew(image.version, cluster.version, `${at}.image.version`),
  }),
]);

function profileFaults(part: TradingGeneration, at: string): Problem[] {
  const shape = shapeOf(part);
  return [
    ...tuningRules({ profile: part.tuning, shape, target: gke }, at),
    ...gkeTuningRules(part.tuning, shape, at),
  ];
}
