import { entryOf } from "../../core/catalogue-file";
import { printed } from "../../core/printed";
import { defineProblems, type Problem } from "../../core/problem";
import { isRecord } from "../is-record";

/**
 * Record of each deployed generation, and of each machine of a fleet, by its path, from
 * `environments/<environment>.generations.json`: a hash and, after it, the parts that the generation owns, for
 * example `8d72b53a34e8e541+placement+efa+reservation`.
 */
export type DeployedGenerations = Readonly<Record<string, string>>;

const { definitions, problem } = defineProblems({
  "GEN-001": {
    kind: "advice",
    rule: "a deployed generation is stated as it was deployed",
    source: "design: its resources ignore every change, so the nodes stay as deployed",
  },
  "GEN-002": {
    kind: "impossible",
    rule: "a deployed generation, and each of its machines, stays declared until it is drained",
    source: "design: an apply without it would destroy nodes that may trade",
  },
  "GEN-003": {
    kind: "impossible",
    rule: "a list of deployed generations is an object of paths and records",
    source: "design: the file is written by `npm run generations -- <environment> --record`",
  },
  "GEN-004": {
    kind: "impossible",
    rule: "a deployed generation neither loses nor gains a placement, any host of its own, a security group for EFA, a reservation, a data disk or an extension",
    source:
      "EC2 API reference, DeletePlacementGroup, DeleteSecurityGroup: not while used; CancelCapacityReservation: what targets it cannot launch; google 6.50.0: a node pool names its policy, its hosts and its reservation once",
  },
  "GEN-005": {
    kind: "impossible",
    rule: "a deployed generation of a fleet gains no machine",
    source:
      "design: its reservation and its placement group ignore every change, so there is no room for one more",
  },
});
export const deployedProblems = definitions;

const separator = "+";
const recordForm = /^[0-9a-f]{16}(\+[a-z][a-z0-9-]*)*$/;

/** Returns the record of a generation: the hash of its inputs, and the parts that it owns. */
export function deployedRecord(hash: string, parts: readonly string[]): string {
  return [hash, ...parts].join(separator);
}

/** Where an environment lists its deployed generations, beside its own file. */
export function deployedFile(environment: string): string {
  return `environments/${environment}.generations.json`;
}

export interface DeployedComparison {
  /** By path, everything that the environment builds and that a list can name. */
  readonly stated: Readonly<Record<string, () => string | undefined>>;
  readonly deployed: DeployedGenerations;
  /** File of the list, as remedies name it. */
  readonly file: string;
  /** Whether a path is left out, because it or its surroundings are at fault. */
  readonly isFaulty: (path: string) => boolean;
}

/** Compares the generations that an environment declares with the deployed ones. */
export function deployedRules({ stated, deployed, file, isFaulty }: DeployedComparison): Problem[] {
  return [
    ...Object.entries(deployed)
      .filter(([path]) => !isFaulty(path))
      .flatMap(([path, recorded]) => {
        const record = entryOf(stated, path);
        return record === undefined ? [gone(path, file)] : changed(path, recorded, record());
      }),
    ...addedMachines(stated, deployed),
  ];
}

function gone(path: string, file: string): Problem {
  const remedy = `put it back, or its region's capacity; once its nodes are drained and destroyed, remove it from ${file}`;
  return problem("GEN-002", path, "deployed, no longer built", remedy);
}

function changed(path: string, recorded: string, now: string | undefined): Problem[] {
  if (now === undefined || now === recorded) return [];
  const value = `deployed as ${recorded}, stated as ${now}`;
  const [before, after] = [recorded, now].map((record) => record.split(separator).slice(1));
  const all = [...new Set([...(before ?? []), ...(after ?? [])])];
  const other = all.filter((part) => before?.includes(part) !== after?.includes(part));
  if (other.length > 0) {
    return other.map((part) => problem("GEN-004", `${path}.${part}`, value, remedyFor(part)));
  }
  const remedy = "it stays as deployed; for the change, add a generation beside it";
  return [problem("GEN-001", path, value, remedy)];
}

function remedyFor(part: string): string {
  return part === "reservation"
    ? "keep the role and capacity that its region was deployed with until it is drained and out of the list"
    : "state it as it was deployed; for the change, add a generation beside it";
}

function addedMachines(stated: DeployedComparison["stated"], deployed: DeployedGenerations): Problem[] {
  const added = Object.keys(stated).filter((path) => {
    const [, generation] = /^(.+)\.members\.[^.]+$/.exec(path) ?? [];
    return generation !== undefined && Object.hasOwn(deployed, generation) && !Object.hasOwn(deployed, path);
  });
  const remedy = "remove it; for one more machine, add a generation beside this one";
  return added.map((path) => problem("GEN-005", path, "not among the deployed machines", remedy));
}

/** Parses the content of a list, entry by entry; each of another form is a problem. */
export function parseDeployed(
  content: unknown,
  file: string,
): { readonly deployed: DeployedGenerations; readonly faults: readonly Problem[] } {
  const fault = (value: unknown): Problem =>
    problem("GEN-003", file, value, `restore ${file} from git; or delete it and record it anew`);
  if (!isRecord(content)) return { deployed: {}, faults: [fault(content)] };
  const isRight = (record: unknown): record is string =>
    typeof record === "string" && recordForm.test(record);
  return {
    deployed: Object.fromEntries(
      Object.entries(content).flatMap(([path, record]) => (isRight(record) ? [[path, record]] : [])),
    ),
    faults: Object.entries(content)
      .filter(([, record]) => !isRight(record))
      .map(([path, record]) => fault(`${path}: ${printed(record)}`)),
  };
}
