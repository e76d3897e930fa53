import type { ZoneKey } from "../../../core/address-plan";
import type { Problem } from "../../../core/problem";
import type { NodeTuning } from "../../../tuning/schema";
import type { RegionRole } from "../../../environment/region";
import type { PartlyKnown } from "../../../environment/partly-known";
import { hardwareProblems, hardwareRules, noTradingSubnet, type TradingHardware } from "./hardware";
import { imageProblems, imageRules, type NodeImage } from "./image";
import { launchProblems, launchRules } from "./launch";
import type { AwsNetwork } from "../../network/spec/schema";
import { awsNodeShape } from "./node-shape";
import { placementProblems } from "./placement";
import { renderingOf, targetOf } from "./rendering";

/**
 * One immutable set of trading nodes: everything that reaches a node or its reservation. A change is a new
 * generation beside it; the nodes that trade are never touched.
 */
export interface TradingGeneration extends TradingHardware {
  readonly nodes: number;
  readonly zone: ZoneKey;
  readonly image: NodeImage;
  readonly tuning: NodeTuning;
  /** The kubelet's limit of pods. @default 32: an engine's node runs few */
  readonly podsPerNode: number;
}

export const generationProblems = {
  ...hardwareProblems,
  ...placementProblems,
  ...imageProblems,
  ...launchProblems,
};

export interface GenerationInPlace {
  readonly generation: TradingGeneration;
  readonly network: AwsNetwork;
  readonly region: string;
  readonly role: RegionRole;
  /** The cluster's Kubernetes version. */
  readonly clusterVersion: string;
}

export function generationRules(
  { generation, network, region, role, clusterVersion }: PartlyKnown<GenerationInPlace, "generation">,
  at: string,
): Problem[] {
  const { zone, nodes, image, tuning: profile } = generation;
  const tuning = { profile, shape: awsNodeShape(generation), target: targetOf(image) };
  return [
    ...(network === undefined ? [] : noTradingSubnet(zone, network, `${at}.zone`)),
    ...hardwareRules(
      { hardware: generation, running: { count: nodes, at: `${at}.nodes` }, zone, network, region, role },
      at,
      `${at}.zone`,
    ),
    ...imageRules(image, clusterVersion, `${at}.image`),
    ...launchRules(tuning, () => renderingOf(generation).userData, `${at}.tuning`),
  ];
}
