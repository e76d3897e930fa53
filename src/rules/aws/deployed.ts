import { digest } from "../../core/digest";
import { defineProblems, type Problem } from "../../core/problem";
import type { FleetMember, PlacedFleetGeneration } from "./fleet";
import type { TradingGeneration } from "./generation";
import { machineRenderingOf, renderingOf } from "./rendering";

/** The hash of each deployed generation and of each machine of a fleet by its path, from `environments/<environment>.generations.json`. */
export type DeployedGenerations = Readonly<Record<string, string>>;

const { definitions, problem } = defineProblems({
  "GEN-001": {
    kind: "advice",
    rule: "a deployed generation is stated as it was when it was deployed",
    source: "design: its resources ignore every change, so the nodes keep what they were made with",
  },
  "GEN-002": {
    kind: "impossible",
    rule: "a deployed generation, and each machine of a fleet's, stays in its environment until it is drained",
    source: "design: an apply without it would destroy nodes that may trade",
  },
  "GEN-003": {
    kind: "impossible",
    rule: "a list of deployed generations is an object of paths and hashes",
    source: "design: the file is written by `npm run generations -- <environment> --record`",
  },
});
export const deployedProblems = definitions;

/** A generation of a pool, or one of a fleet with what its fleet decides. */
export type DeployableGeneration = TradingGeneration | PlacedFleetGeneration;

export function isOfFleet(generation: DeployableGeneration): generation is PlacedFleetGeneration {
  return generation.image.kind === "ami";
}

/** A hash of everything that reaches a node of a generation, or its reservation. */
export function generationHash(generation: DeployableGeneration): string {
  // The profile is in the user data, as far as a node is made from it.
  const machine = { ...generation, tuning: undefined };
  return digest(JSON.stringify({ ...machine, ...launchOf(generation) }), 16);
}

/** A hash of what a machine of a fleet has to itself. Taken out of a generation, it would be destroyed. */
export function memberHash(member: FleetMember): string {
  return digest(JSON.stringify(member), 16);
}

function launchOf(generation: DeployableGeneration): object {
  if (isOfFleet(generation)) {
    const { userData, cpuOptions } = machineRenderingOf(generation);
    return { userData, cpuOptions };
  }
  const { userData, cpuOptions, labels } = renderingOf(generation);
  return { userData, cpuOptions, labels };
}

/** Judges what an environment states, as a hash by path, against what is deployed. */
export function deployedRules(
  stated: Readonly<Record<string, () => string>>,
  deployed: DeployedGenerations,
): Problem[] {
  return Object.entries(deployed).flatMap(([path, recorded]) => {
    const hash = stated[path];
    if (hash === undefined) {
      const remedy = "put it back; when its nodes are drained and destroyed, take it out of the list";
      return [problem("GEN-002", path, "deployed, no longer stated", remedy)];
    }
    const now = hash();
    if (now === recorded) return [];
    const value = `deployed as ${recorded}, stated as ${now}`;
    return [
      problem("GEN-001", path, value, "it is kept as deployed; for the change, add a generation beside it"),
    ];
  });
}

/** The list as its file states it. */
export function parseDeployed(
  content: unknown,
  file: string,
): { readonly deployed: DeployedGenerations } | { readonly fault: Problem } {
  const entries = typeof content === "object" && content !== null ? Object.entries(content) : undefined;
  const wrong = entries?.find(([, hash]) => typeof hash !== "string" || !/^[0-9a-f]{16}$/.test(hash));
  if (entries !== undefined && !Array.isArray(content) && wrong === undefined) {
    return { deployed: Object.fromEntries(entries) };
  }
  const value = wrong === undefined ? content : `${wrong[0]}: ${JSON.stringify(wrong[1])}`;
  return { fault: problem("GEN-003", file, value, "restore it from git; or delete it and record it anew") };
}
