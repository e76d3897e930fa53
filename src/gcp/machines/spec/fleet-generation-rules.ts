import { defineProblems, type Problem } from "../../../core/problem";
import { tuningRules } from "../../../tuning/rules/rules";
import { regionPart } from "../../region/spec/declare";
import { diskFaults, diskProblems } from "./disk-rules";
import type { FleetGeneration } from "./fleet-schema";
import { fleetTarget, machineRenderingOf } from "./machine-rendering";
import { architectureOf, gcpMachineShape } from "./node-shape";
import { placementFaults, placementProblems } from "./fleet-placement-rules";
import { steadinessFaults, vmFaults, vmProblems } from "./vm-rules";

const { definitions, problem } = defineProblems({
  "GCP-FLEET-012": {
    kind: "impossible",
    rule: "the image is for the processor of the machine",
    source: "Compute Engine API reference, images: architecture",
  },
  "GCP-FLEET-013": {
    kind: "impossible",
    rule: "user data, in base64, has at most 262 144 bytes",
    source: "Compute Engine API reference, instances: metadata.items[].value",
  },
});

const generation = regionPart("fleets.*.generations.*");

export const fleetGenerationRules = generation.set(
  { ...definitions, ...vmProblems, ...placementProblems, ...diskProblems },
  [
    generation.rule({
      judge: (part, _, at) => [
        ...vmFaults(part, at),
        ...placementFaults(part, { count: Object.keys(part.members).length, at: `${at}.members` }, at),
        ...diskFaults(part, at),
        ...imageFaults(part, `${at}.image.name`),
        ...profileFaults(part, `${at}.tuning`),
      ],
    }),
    generation.rule({ needs: ["role"], judge: (part, { role }, at) => steadinessFaults(part, role, at) }),
  ],
);

/** Canonical names its images for the processor, except older ones for x86. */
function imageFaults({ machine, image }: FleetGeneration, at: string): Problem[] {
  if (image.kind !== "ubuntu") return [];
  const [, named] = /-(amd64|arm64)-/.exec(image.name) ?? [];
  const needed = architectureOf(machine) === "arm64" ? "arm64" : "amd64";
  return (named ?? "amd64") === needed
    ? []
    : [problem("GCP-FLEET-012", at, `${image.name} on ${machine}`, `use an image for ${needed}`)];
}

/** Bytes in base64. Source: Compute Engine API reference, instances: metadata.items[].value, read 2026-11-27. */
const maxUserDataBytes = 262_144;

function profileFaults(part: FleetGeneration, at: string): Problem[] {
  const found = tuningRules({ profile: part.tuning, shape: gcpMachineShape(part), target: fleetTarget }, at);
  if (found.some(({ kind }) => kind === "impossible")) return found;
  const bytes = encodedUserData(machineRenderingOf(part).userData).length;
  if (bytes <= maxUserDataBytes) return found;
  const remedy = "state fewer sysctls, kernel arguments and services";
  return [...found, problem("GCP-FLEET-013", at, `${bytes} bytes`, remedy)];
}

/** Returns user data as the metadata of a machine carries it: Terraform would read the signs of its scripts. */
export function encodedUserData(userData: string): string {
  return Buffer.from(userData).toString("base64");
}
