import { defineProblems, type Problem } from "../core/problem";

/** Who answers for an environment. */
export interface Owner {
  readonly team: string;
  readonly costCentre: string;
  /** E-mail addresses that receive alarms. */
  readonly alerts: readonly string[];
}

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** A weekly span in local time, in which a change may disturb the system. */
export interface ChangeWindow {
  /** IANA name, for example `America/New_York`. */
  readonly timezone: string;
  readonly day: Weekday;
  /** Local start, `HH:MM`. */
  readonly start: string;
  readonly durationHours: number;
}

/** When a venue trades: nothing may restart, re-route or reconnect in it unless a person chose so. */
export type Session =
  | {
      readonly venue: string;
      readonly timezone: string;
      readonly days: "mon-fri" | "sun-thu" | "sun-fri";
      /** Local time, `HH:MM`. A `close` at or before `open` lies on the next day. */
      readonly open: string;
      readonly close: string;
    }
  | {
      readonly venue: string;
      readonly days: "24x7";
      /** The hours in which an interruption costs least: such a venue has no closed ones. */
      readonly leastBad: ChangeWindow;
    };

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
  { readonly kind: "local" } | { readonly kind: "s3"; readonly bucket: string; readonly region: string };

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
  readonly regions: Readonly<Record<string, { readonly role: RegionRole; readonly region: string }>>;
}

const { definitions, problem } = defineProblems({
  "ENV-001": {
    kind: "limit",
    rule: "a production role states its sessions, its change window and its objectives",
    source: "every maintenance window is derived from them; docs/guide-map.md",
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
    source: "docs/guide-map.md",
  },
  "ENV-005": {
    kind: "limit",
    rule: "the decision leaves time to act within the promised recovery time",
    source: "RTO = detection + decision + promotion + switch; docs/guide-map.md",
  },
});
export const environmentProblems = definitions;

export function environmentRules(environment: EnvironmentOutline, at: string): Problem[] {
  const regions = Object.entries(environment.regions);
  const inProduction = regions.some(([, { role }]) => isProductionRole(role));
  return [
    ...(inProduction ? [...missingStatements(environment, at), ...localState(environment, at)] : []),
    ...regions.flatMap(([name, region]) => stateInRegion(environment.state, region, `${at}regions.${name}`)),
    ...withoutPrimary(regions, at),
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

function stateInRegion(
  state: StateBackend,
  region: { role: RegionRole; region: string },
  at: string,
): Problem[] {
  if (state.kind !== "s3" || !isProductionRole(region.role) || state.region !== region.region) return [];
  return [
    problem("ENV-003", at, region.region, `keep the state bucket in another region than ${region.region}`),
  ];
}

function withoutPrimary(
  regions: readonly (readonly [string, { role: RegionRole }])[],
  at: string,
): Problem[] {
  if (regions.some(([, { role }]) => role === "primary")) return [];
  return regions
    .filter(([, { role }]) => role === "dr" || role === "standby")
    .map(([name, { role }]) =>
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
