import * as v from "valibot";
import type { Acceptance } from "../core/accept";
import type { Accelerator } from "../aws/accelerator/spec/rules";
import type { Cost } from "../aws/cost/spec/rules";
import { weekdays, type ChangeWindow, type Session } from "./calendar/calendar";
import type { Objectives, Owner, StateBackend, StateProvision } from "./rules/environment";
import { acceleratorSchema, type AcceleratorInput } from "../aws/accelerator/spec/schema";
import { costSchema, type CostInput } from "../aws/cost/spec/schema";
import { awsRegionSchema, type AwsRegion, type AwsRegionInput } from "../aws/region/spec/schema";
import { cidr, date, email, name, plainName, tagValue, timeOfDay, timezone, whole } from "../core/primitives";
import { accountId, awsRegionName, bucketName } from "../aws/region/spec/primitives";

/** A range that others use: no network of the environment may overlap it. */
export interface ReservedRange {
  readonly cidr: string;
  /** What lies there, for example `colo`, `exchange` or a partner. */
  readonly purpose: string;
}

/** A validated environment, with every default filled in. */
export interface Environment {
  /** Begins the id of every stack; never changes. */
  readonly name: string;
  readonly owner: Owner;
  readonly sessions: readonly Session[];
  readonly changeWindow?: ChangeWindow | undefined;
  readonly objectives?: Objectives | undefined;
  /** @default { kind: "local" }: `.state/` in the checkout, so that a fresh clone works with nothing */
  readonly state: StateBackend;
  readonly reserved: Readonly<Record<string, ReservedRange>>;
  /** Environments that are known to live in the same accounts. Both must say so. @default none */
  readonly sharesAccountsWith: readonly string[];
  readonly regions: Readonly<Record<string, AwsRegion>>;
  /** Fixed public addresses in front of the regions' load balancers. @default none */
  readonly accelerator?: Accelerator | undefined;
  /** What it may cost, and who hears when it costs more. @default nobody watches */
  readonly cost?: Cost | undefined;
  /** Problems that were looked at and are kept, each with a reason and an end date. @default none */
  readonly accept: readonly Acceptance[];
}

type S3State = Extract<StateBackend, { kind: "s3" }>;
type CreateState = Extract<StateProvision, { kind: "create" }>;

/** Where the states lie, as an environment file states it. */
export type StateInput =
  | Exclude<StateBackend, S3State>
  | (Omit<S3State, "provision"> & {
      readonly provision?:
        | Exclude<StateProvision, CreateState>
        | (Omit<CreateState, "ownState"> & Partial<Pick<CreateState, "ownState">>)
        | undefined;
    });

type Defaulted = "sessions" | "state" | "reserved" | "sharesAccountsWith" | "accept";

/** What an environment file states. */
export type EnvironmentInput = Omit<Environment, Defaulted | "regions" | "accelerator" | "cost"> &
  Partial<Pick<Environment, Exclude<Defaulted, "state">>> & {
    readonly state?: StateInput;
    readonly regions: Readonly<Record<string, AwsRegionInput>>;
    readonly accelerator?: AcceleratorInput | undefined;
    readonly cost?: CostInput | undefined;
  };

const changeWindow = v.strictObject({
  timezone,
  day: v.picklist(weekdays),
  start: timeOfDay,
  durationHours: whole(1, 24),
});

const session = v.variant("days", [
  v.strictObject({
    venue: name,
    timezone,
    days: v.picklist(["mon-fri", "sun-thu", "sun-fri"]),
    open: timeOfDay,
    close: timeOfDay,
  }),
  v.strictObject({ venue: name, days: v.literal("24x7"), leastBad: changeWindow }),
]);

const objectives = v.strictObject({
  rpoSeconds: whole(0, 86_400),
  rtoMinutes: whole(1, 10_080),
  decisionMinutes: whole(0, 10_080),
});

const state = v.variant("kind", [
  v.strictObject({ kind: v.literal("local") }),
  v.strictObject({
    kind: v.literal("s3"),
    bucket: bucketName,
    region: awsRegionName,
    provision: v.optional(
      v.variant("kind", [
        v.strictObject({ kind: v.literal("adopt") }),
        v.strictObject({
          kind: v.literal("create"),
          accountId,
          ownState: v.optional(v.picklist(["local", "bucket"]), "local"),
        }),
      ]),
      { kind: "adopt" },
    ),
  }),
]);

const acceptance = v.strictObject({
  code: v.string(),
  path: v.string(),
  reason: v.pipe(v.string(), v.minLength(1, "why the rule does not apply here")),
  until: date,
});

export const environmentSchema: v.GenericSchema<EnvironmentInput, Environment> = v.strictObject({
  name: plainName,
  owner: v.strictObject({ team: tagValue, costCentre: tagValue, alerts: v.array(email) }),
  sessions: v.optional(v.array(session), []),
  changeWindow: v.optional(changeWindow),
  objectives: v.optional(objectives),
  state: v.optional(state, { kind: "local" }),
  reserved: v.optional(v.record(name, v.strictObject({ cidr, purpose: v.string() })), {}),
  sharesAccountsWith: v.optional(v.array(plainName), []),
  regions: v.record(plainName, awsRegionSchema),
  accelerator: v.optional(acceleratorSchema),
  cost: v.optional(costSchema),
  accept: v.optional(v.array(acceptance), []),
});
