import { defineProblems, type Problem } from "../../core/problem";
import type { ChangeWindow, Session } from "../calendar/calendar";

/** Who answers for an environment. */
export interface Owner {
  readonly team: string;
  readonly costCentre: string;
  /** E-mail addresses that receive alarms. */
  readonly alerts: readonly string[];
}

/** What a failover promises. */
export interface Objectives {
  /** Data that may be lost, in seconds. */
  readonly rpoSeconds: number;
  /** Time until orders flow again, in minutes. */
  readonly rtoMinutes: number;
  /** The part of it in which a person decides, in minutes. */
  readonly decisionMinutes: number;
}

/** Where Terraform keeps the state of every stack. */
export type StateBackend =
  | { readonly kind: "local" }
  | {
      readonly kind: "s3";
      readonly bucket: string;
      readonly region: string;
      /** @default { kind: "adopt" } */
      readonly provision: StateProvision;
    };

/** Whose the bucket of the states is. */
export type StateProvision =
  /** It exists. */
  | { readonly kind: "adopt" }
  /** The stack `<environment>-state` makes it, before any other. */
  | {
      readonly kind: "create";
      /** Best one of its own: whoever may write here may change every stack. */
      readonly accountId: string;
      /**
       * Where that stack keeps its own state. The bucket is not there for its first apply, so it begins as
       * `local`, a file in `.state/`; then state `bucket`, synthesize, and let
       * `terraform init -migrate-state` carry it over.
       * @default "local"
       */
      readonly ownState: "local" | "bucket";
    };

/** What a region is for. All but `sandbox` are production roles. */
export const regionRoles = ["primary", "dr", "standby", "sandbox"] as const;
export type RegionRole = (typeof regionRoles)[number];

export function isProductionRole(role: RegionRole): boolean {
  return role !== "sandbox";
}

/** The part of an environment that the rules of this file judge. */
export interface EnvironmentOutline {
  readonly sessions: readonly Session[];
  readonly changeWindow?: ChangeWindow | undefined;
  readonly objectives?: Objectives | undefined;
  readonly state: StateBackend;
  readonly regions: Readonly<Record<string, RegionOutline>>;
}

export interface RegionOutline {
  readonly role: RegionRole;
  readonly region: string;
  readonly capacity?: string | undefined;
  readonly emulator?: unknown;
}

const { definitions, problem } = defineProblems({
  "ENV-001": {
    kind: "limit",
    rule: "a production role states its sessions, its change window and its objectives",
    source: "design: every maintenance window and every failover is derived from them",
  },
  "ENV-002": {
    kind: "impossible",
    rule: "the state of a production role is not a file on somebody's machine",
    source: "Terraform backend documentation: the local backend has no lock shared between people",
  },
  "ENV-003": {
    kind: "limit",
    rule: "state lies in another region than the one it describes, so that a failover can plan and apply",
    source: "AWS whitepaper: AWS Fault Isolation Boundaries",
  },
  "ENV-004": {
    kind: "impossible",
    rule: "a dr or standby region has a primary to stand in for",
    source: "design: a failover leads from a primary",
  },
  "ENV-005": {
    kind: "limit",
    rule: "the decision leaves time to act within the promised recovery time",
    source: "design: recovery time = detection + decision + promotion + switch",
  },
  "ENV-006": {
    kind: "impossible",
    rule: "a dr or standby region states its capacity; a primary's is reserved and a sandbox's is not",
    source: "design: a recovery time is promised only with reserved machines",
  },
  "ENV-007": {
    kind: "impossible",
    rule: "an emulator takes the place of the cloud in a sandbox only",
    source: "design: an emulator has no credentials, no limits and no other side",
  },
  "ENV-008": {
    kind: "impossible",
    rule: "an environment's name is its own: it begins the id of every stack",
    source: "src/core/stack-id.ts",
  },
});
export const environmentProblems = definitions;

export function environmentRules(environment: EnvironmentOutline, at: string): Problem[] {
  const regions = Object.entries(environment.regions);
  const inProduction = regions.some(([, { role }]) => isProductionRole(role));
  return [
    ...(inProduction ? [...missingStatements(environment, at), ...localState(environment, at)] : []),
    ...regions.flatMap(([name, region]) => [
      ...stateInRegion(environment.state, region, `${at}regions.${name}`),
      ...misplacedStatements(region, `${at}regions.${name}`),
    ]),
    ...slowDecision(environment.objectives, at),
  ];
}

function missingStatements(
  { sessions, changeWindow, objectives }: EnvironmentOutline,
  at: string,
): Problem[] {
  const missing = [
    sessions.length === 0 ? "sessions" : undefined,
    changeWindow === undefined ? "changeWindow" : undefined,
    objectives === undefined ? "objectives" : undefined,
  ].filter((name) => name !== undefined);
  return missing.map((name) =>
    problem(
      "ENV-001",
      `${at}${name}`,
      "not stated",
      `state ${name}, or give every region the role "sandbox"`,
    ),
  );
}

function localState({ state }: EnvironmentOutline, at: string): Problem[] {
  if (state.kind !== "local") return [];
  return [problem("ENV-002", `${at}state`, "local", 'state: { kind: "s3", bucket: "…", region: "…" }')];
}

function stateInRegion(state: StateBackend, region: RegionOutline, at: string): Problem[] {
  if (state.kind !== "s3" || !isProductionRole(region.role) || state.region !== region.region) return [];
  return [
    problem("ENV-003", at, region.region, `keep the state bucket in another region than ${region.region}`),
  ];
}

function misplacedStatements({ role, capacity, emulator }: RegionOutline, at: string): Problem[] {
  const found: Problem[] = [];
  const standsBy = role === "dr" || role === "standby";
  if (standsBy && capacity === undefined) {
    const remedy = 'capacity: "reserved", "on-demand" or "none"';
    found.push(problem("ENV-006", `${at}.capacity`, "not stated", remedy));
  }
  if (!standsBy && capacity !== undefined) {
    found.push(problem("ENV-006", `${at}.capacity`, `${capacity} in a ${role} region`, "remove it"));
  }
  if (role !== "sandbox" && emulator !== undefined) {
    found.push(problem("ENV-007", `${at}.emulator`, `in a ${role} region`, 'remove it, or role: "sandbox"'));
  }
  return found;
}

/** Judges a name among the names of all environments, its own included. */
export function environmentNameRules(name: string, all: readonly string[], at: string): Problem[] {
  if (all.filter((other) => other === name).length < 2) return [];
  return [problem("ENV-008", `${at}name`, name, "give one of them another name")];
}

/** Judges how the roles of an environment's regions stand to each other. */
export function standbyRules(roles: Readonly<Record<string, RegionRole>>, at: string): Problem[] {
  const all = Object.entries(roles);
  if (all.some(([, role]) => role === "primary")) return [];
  return all
    .filter(([, role]) => role === "dr" || role === "standby")
    .map(([name, role]) =>
      problem("ENV-004", `${at}regions.${name}.role`, role, 'give one region the role "primary"'),
    );
}

function slowDecision(objectives: Objectives | undefined, at: string): Problem[] {
  if (objectives === undefined || objectives.decisionMinutes < objectives.rtoMinutes) return [];
  return [
    problem(
      "ENV-005",
      `${at}objectives.decisionMinutes`,
      objectives.decisionMinutes,
      `decide in less than rtoMinutes (${objectives.rtoMinutes})`,
    ),
  ];
}
