import type { Problem } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";
import {
  hardwareFaults,
  hardwareProblems,
  latencyFaults,
  noTradingSubnet,
  notSoldInZone,
} from "./hardware-rules";
import { nodeImageProblems, releaseFaults, versionSkew } from "./node-image";
import { awsNodeShape } from "./node-shape";
import { podFaults, podProblems } from "./pod-rules";
import { placementInOtherRegion } from "./placement-rules";
import type { TradingGeneration } from "./pool-schema";
import { renderingOf, targetOf } from "./rendering";
import { tuningFaults, userDataProblems } from "./tuning-rules";
import { smallerThanImage } from "./volume-rules";

const generation = regionPart("pools.*.generations.*");

export const generationRules = generation.set(
  {
    ...hardwareProblems,
    ...nodeImageProblems,
    ...userDataProblems,
    ...podProblems,
  },
  [
    generation.rule({
      judge: (part, _, at) => [
        ...hardwareFaults(part, { count: part.nodes, at: `${at}.nodes` }, at),
        ...releaseFaults(part.image, `${at}.image`),
        ...(part.image.kind === "al2023" ? smallerThanImage(part.volume, `${at}.volume`) : []),
        ...podFaults(part.podsPerNode, [part.machine], `${at}.podsPerNode`),
        ...profileFaults(part, `${at}.tuning`),
      ],
    }),
    generation.rule({
      needs: ["network"],
      judge: ({ zone }, { network }, at) => noTradingSubnet(zone, network, `${at}.zone`),
    }),
    generation.rule({
      needs: ["network", "region"],
      judge: ({ machine, zone }, place, at) => notSoldInZone(machine, zone, place, `${at}.zone`),
    }),
    generation.rule({
      needs: ["region"],
      judge: ({ placement }, { region }, at) => placementInOtherRegion(placement, region, `${at}.placement`),
    }),
    generation.rule({ needs: ["role"], judge: (part, { role }, at) => latencyFaults(part, role, at) }),
    generation.rule({
      needs: ["cluster"],
      judge: ({ image }, { cluster }, at) =>
        cluster === undefined ? [] : versionSkew(image, cluster.version, `${at}.image`),
    }),
  ],
);

function profileFaults(part: TradingGeneration, at: string): Problem[] {
  const tuning = { profile: part.tuning, shape: awsNodeShape(part), target: targetOf(part.image) };
  return tuningFaults(tuning, () => renderingOf(part).userData, at);
}
