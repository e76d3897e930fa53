import { defineProblems, type Problem } from "../../../core/problem";
import { tuningRules } from "../../../tuning/rules/rules";
import { regionPart } from "../../region/spec/declare";
import { hasUltraDisk } from "./data-disk-schema";
import { diskFaults, diskProblems, regionFaults } from "./disk-rules";
import type { FleetGeneration } from "./fleet-schema";
import { customData, fleetTarget, tuningOf } from "./machine-rendering";
import { machineShape } from "./machine-shape";
import { placementFaults, placementProblems } from "./placement-rules";
import { vmFaults, vmProblems } from "./vm-rules";

const { definitions, problem } = defineProblems({
  "AZURE-VM-008": {
    kind: "limit",
    rule: "what cloud-init gets has at most 65 535 bytes",
    source: "Azure REST API, Virtual machines: osProfile.customData",
    read: "2026-11-27",
  },
});

const generation = regionPart("fleets.*.generations.*");

export const fleetGenerationRules = generation.set(
  { ...definitions, ...vmProblems, ...diskProblems, ...placementProblems },
  [
    generation.rule({
      judge: (part, _, at) => [
        ...vmFaults(part, at),
        ...diskFaults(part, at),
        ...placementFaults(
          {
            on: "machine",
            machine: part.machine,
            machines: Object.keys(part.members).length,
            placement: part.placement,
            ultraDisk: hasUltraDisk(part.dataDisks),
          },
          `${at}.placement`,
        ),
        ...profileFaults(part, `${at}.tuning`),
      ],
    }),
    generation.rule({
      needs: ["location"],
      judge: (part, { location }, at) => regionFaults(part, location, at),
    }),
  ],
);

/** Bytes, before base64. */
const maxCustomDataBytes = 65_535;

function profileFaults(part: FleetGeneration, at: string): Problem[] {
  const found = tuningRules(
    { profile: tuningOf(part), shape: machineShape(part.machine), target: fleetTarget },
    at,
  );
  if (found.some(({ kind }) => kind === "impossible")) return found;
  const bytes = Buffer.byteLength(customData(part), "base64");
  if (bytes <= maxCustomDataBytes) return found;
  const remedy = "state fewer sysctls, kernel arguments and services";
  return [...found, problem("AZURE-VM-008", at, `${bytes} bytes`, remedy)];
}
