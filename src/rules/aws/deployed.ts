import { digest } from "../../core/digest";
import { defineProblems, type Problem } from "../../core/problem";
import type { FleetMember, PlacedFleetGeneration } from "./fleet";
import type { TradingGeneration } from "./generation";
import { machineRenderingOf, renderingOf } from "./rendering";

/**
 * What each deployed generation and each machine of a fleet was made with, by its path, from
 * `environments/<environment>.generations.json`: a hash and, after it, the generation's own groups, for example
 * `8d72b53a34e8e541+placement+efa`.
 */
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
    rule: "a list of deployed generations is an object of paths and records",
    source: "design: the file is written by `npm run generations -- <environment> --record`",
  },
  "GEN-004": {
    kind: "impossible",
    rule: "a deployed generation keeps the placement group and the security group for EFA that its nodes are in",
    source: "EC2 API reference, DeletePlacementGroup and DeleteSecurityGroup: neither goes while it is used",
  },
});
export const deployedProblems = definitions;

/** A generation of a pool, or one of a fleet with what its fleet decides. */
export type DeployableGeneration = TradingGeneration | PlacedFleetGeneration;

export function isOfFleet(generation: DeployableGeneration): generation is PlacedFleetGeneration {
  return generation.image.kind === "ami";
}

/** A hash of everything that reaches a node of a generation, or its reservation, and the groups it has of its own. */
export function generationRecord(generation: DeployableGeneration): string {
  // The profile is in the user data, as far as a node is made from it.
  const machine = { ...generation, tuning: undefined };
  const hash = digest(JSON.stringify({ ...machine, ...launchOf(generation) }), 16);
  return [hash, ...ownGroups(generation)].join(separator);
}

const separator = "+";

function ownGroups({ placement, efa }: DeployableGeneration): string[] {
  const placed = !["none", "shared"].includes(placement.kind);
  return [...(placed ? ["placement"] : []), ...(efa ? ["efa"] : [])];
}

/** A hash of what a machine of a fleet has to itself. Taken out of a generation, it would be destroyed. */
export function memberRecord(member: FleetMember): string {
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

/** Judges what an environment states, as a record by path, against what is deployed. */
export function deployedRules(
  stated: Readonly<Record<string, () => string>>,
  deployed: DeployedGenerations,
): Problem[] {
  return Object.entries(deployed).flatMap(([path, recorded]) => {
    const record = stated[path];
    if (record === undefined) {
      const remedy = "put it back; when its nodes are drained and destroyed, take it out of the list";
      return [problem("GEN-002", path, "deployed, no longer stated", remedy)];
    }
    const now = record();
    if (now === recorded) return [];
    const gone = groupsIn(recorded).filter((group) => !groupsIn(now).includes(group));
    if (gone.length > 0) {
      const remedy = "state it as it was deployed; for the change, add a generation beside it";
      return gone.map((group) =>
        problem("GEN-004", `${path}.${group}`, "deployed, no longer stated", remedy),
      );
    }
    const value = `deployed as ${recorded}, stated as ${now}`;
    return [
      problem("GEN-001", path, value, "it is kept as deployed; for the change, add a generation beside it"),
    ];
  });
}

function groupsIn(record: string): string[] {
  return record.split(separator).slice(1);
}

/** The list as its file states it. */
export function parseDeployed(
  content: unknown,
  file: string,
): { readonly deployed: DeployedGenerations } | { readonly fault: Problem } {
  const entries = typeof content === "object" && content !== null ? Object.entries(content) : undefined;
  const wrong = entries?.find(
    ([, hash]) => typeof hash !== "string" || !/^[0-9a-f]{16}(\+(placement|efa))*$/.test(hash),
  );
  if (entries !== undefined && !Array.isArray(content) && wrong === undefined) {
    return { deployed: Object.fromEntries(entries) };
  }
  const value = wrong === undefined ? content : `${wrong[0]}: ${JSON.stringify(wrong[1])}`;
  return { fault: problem("GEN-003", file, value, "restore it from git; or delete it and record it anew") };
}
