import { digest } from "../../../core/digest";
import { defineProblems, type Problem } from "../../../core/problem";
import type { FleetMember, PlacedFleetGeneration } from "./fleet";
import type { TradingGeneration } from "./generation";
import { machineRenderingOf, renderingOf } from "./rendering";

/**
 * What each deployed generation and each machine of a fleet was made with, by its path, from
 * `environments/<environment>.generations.json`: a hash and, after it, what the generation has of its own, for
 * example `8d72b53a34e8e541+placement+efa+reservation`.
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
    rule: "a deployed generation, and each machine of a fleet's, stays in its environment and built until it is drained",
    source: "design: an apply without it would destroy nodes that may trade",
  },
  "GEN-003": {
    kind: "impossible",
    rule: "a list of deployed generations is an object of paths and records",
    source: "design: the file is written by `npm run generations -- <environment> --record`",
  },
  "GEN-004": {
    kind: "impossible",
    rule: "a deployed generation neither loses nor gains a placement group, a security group for EFA or a reservation",
    source:
      "EC2 API reference, DeletePlacementGroup, DeleteSecurityGroup: not while used; CancelCapacityReservation: what targets it cannot launch",
  },
  "GEN-005": {
    kind: "impossible",
    rule: "a deployed generation of a fleet gains no machine",
    source:
      "design: its reservation and its group ignore every change, so there is no room kept for one more",
  },
});
export const deployedProblems = definitions;

/** A generation of a pool, or one of a fleet with what its fleet decides. */
export type DeployableGeneration = TradingGeneration | PlacedFleetGeneration;

export function isOfFleet(generation: DeployableGeneration): generation is PlacedFleetGeneration {
  return generation.image.kind === "ami";
}

/**
 * A hash of everything that reaches a node of a generation, or its reservation, and what it has of its own.
 *
 * @param reserved whether its region reserves machines
 */
export function generationRecord(generation: DeployableGeneration, reserved: boolean): string {
  // The profile is in the user data, as far as a node is made from it.
  const machine = { ...generation, tuning: undefined };
  const hash = digest(JSON.stringify({ ...machine, ...launchOf(generation) }), 16);
  const { placement, efa } = generation;
  const own: Readonly<Record<Part, boolean>> = {
    placement: !["none", "shared"].includes(placement.kind),
    efa,
    reservation: reserved,
  };
  return [hash, ...parts.filter((part) => own[part])].join(separator);
}

const separator = "+";

/** What a generation can have of its own beside its nodes. */
const parts = ["placement", "efa", "reservation"] as const;
type Part = (typeof parts)[number];

const recordForm = new RegExp(`^[0-9a-f]{16}(\\+(${parts.join("|")}))*$`);

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

/** What an environment builds, by path: the record that it has as stated, or nothing where that is not known. */
export type StatedGenerations = Readonly<Record<string, () => string | undefined>>;

/** Judges what an environment builds against what is deployed. */
export function deployedRules(stated: StatedGenerations, deployed: DeployedGenerations): Problem[] {
  return [
    ...Object.entries(deployed).flatMap(([path, recorded]) => {
      const record = stated[path];
      return record === undefined ? [gone(path)] : changed(path, recorded, record());
    }),
    ...addedMachines(stated, deployed),
  ];
}

function gone(path: string): Problem {
  const remedy =
    "put it back, or its region's capacity; when its nodes are drained and destroyed, take it out of the list";
  return problem("GEN-002", path, "deployed, no longer built", remedy);
}

function changed(path: string, recorded: string, now: string | undefined): Problem[] {
  if (now === undefined || now === recorded) return [];
  const [before, after] = [recorded.split(separator), now.split(separator)];
  const value = `deployed as ${recorded}, stated as ${now}`;
  const other = parts.filter((part) => before.includes(part) !== after.includes(part));
  if (other.length > 0) {
    return other.map((part) => problem("GEN-004", `${path}.${part}`, value, remedies[part]));
  }
  const remedy = "it is kept as deployed; for the change, add a generation beside it";
  return [problem("GEN-001", path, value, remedy)];
}

const ownRemedy = "state it as it was deployed; for the change, add a generation beside it";
const remedies: Readonly<Record<Part, string>> = {
  placement: ownRemedy,
  efa: ownRemedy,
  reservation:
    "keep the role and capacity that its region was deployed with until it is drained and out of the list",
};

function addedMachines(stated: StatedGenerations, deployed: DeployedGenerations): Problem[] {
  const added = Object.keys(stated).filter((path) => {
    const [, generation] = /^(.+)\.members\.[^.]+$/.exec(path) ?? [];
    return generation !== undefined && generation in deployed && !(path in deployed);
  });
  const remedy = "take it out; for one more machine, add a generation beside this one";
  return added.map((path) => problem("GEN-005", path, "not among the deployed machines", remedy));
}

/** The list as its file states it. */
export function parseDeployed(
  content: unknown,
  file: string,
): { readonly deployed: DeployedGenerations } | { readonly fault: Problem } {
  const entries = typeof content === "object" && content !== null ? Object.entries(content) : undefined;
  const wrong = entries?.find(([, record]) => typeof record !== "string" || !recordForm.test(record));
  if (entries !== undefined && !Array.isArray(content) && wrong === undefined) {
    return { deployed: Object.fromEntries(entries) };
  }
  const value = wrong === undefined ? content : `${wrong[0]}: ${JSON.stringify(wrong[1])}`;
  return { fault: problem("GEN-003", file, value, "restore it from git; or delete it and record it anew") };
}
