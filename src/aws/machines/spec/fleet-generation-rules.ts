import { defineProblems, type Problem } from "../../../core/problem";
import { completeTuning } from "../../../tuning/presets";
import { vmCloudInit } from "../../../tuning/targets/vm-cloud-init";
import { regionPart } from "../../region/spec/declare";
import type { FleetGeneration } from "./fleet-schema";
import { hardwareFaults, hardwareProblems, latencyFaults, notSoldInZone } from "./hardware-rules";
import { awsMachineShape } from "./node-shape";
import { placementInOtherRegion } from "./placement-rules";
import { machineRenderingOf } from "./rendering";
import { tuningFaults, userDataProblems } from "./tuning-rules";

const { definitions, problem } = defineProblems({
  "AWS-FLEET-007": {
    kind: "impossible",
    rule: 'a member states bypassHost if and only if tuning.sockets is { kind: "dpdk" }',
    source: "DPDK documentation, Linux drivers: the kernel loses the interface that vfio-pci takes",
  },
});

const generation = regionPart("fleets.*.generations.*");

export const fleetGenerationRules = generation.set(
  { ...definitions, ...hardwareProblems, ...userDataProblems },
  [
    generation.rule({
      judge: (part, _, at) => [
        ...hardwareFaults(part, { count: Object.keys(part.members).length, at: `${at}.members` }, at),
        ...bypassFaults(part, at),
        ...profileFaults(part, `${at}.tuning`),
      ],
    }),
    generation.rule({
      needs: ["fleets.*.zone", "network", "region"],
      judge: ({ machine }, { zone, ...place }, at) => notSoldInZone(machine, zone, place, `${at}.machine`),
    }),
    generation.rule({
      needs: ["region"],
      judge: ({ placement }, { region }, at) => placementInOtherRegion(placement, region, `${at}.placement`),
    }),
    generation.rule({ needs: ["role"], judge: (part, { role }, at) => latencyFaults(part, role, at) }),
  ],
);

function profileFaults(part: FleetGeneration, at: string): Problem[] {
  const tuning = { profile: part.tuning, shape: awsMachineShape(part.machine), target: vmCloudInit };
  return tuningFaults(tuning, () => machineRenderingOf(part).userData, at);
}

function bypassFaults({ members, tuning }: FleetGeneration, at: string): Problem[] {
  const bypass = completeTuning(tuning).sockets.kind === "dpdk";
  return Object.entries(members).flatMap(([name, { bypassHost }]) => {
    const path = `${at}.members.${name}.bypassHost`;
    if (bypass && bypassHost === undefined) {
      return [
        problem("AWS-FLEET-007", path, "not set", "state the number of the second interface's address"),
      ];
    }
    if (bypass || bypassHost === undefined) return [];
    return [problem("AWS-FLEET-007", path, bypassHost, 'remove it, or set sockets: { kind: "dpdk" }')];
  });
}
