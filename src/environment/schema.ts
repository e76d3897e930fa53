import * as v from "valibot";
import {
  object,
  cidr,
  date,
  distinct,
  email,
  environmentName,
  line,
  name,
  plainName,
  tagKey,
  tagValue,
  word,
  type Parsed,
  type Stated,
} from "../core/primitives";
import { changeWindowSchema, sessionSchema } from "./calendar/schema";
import { dnsSchema } from "./dns/schema";
import { pipelineSchema } from "./pipeline/schema";
import { objectivesSchema } from "./objectives/schema";
import { stateSchema } from "./state/schema";

const acceptance = object({
  /** Exact code of the problem, as printed. */
  code: line,
  /** Exact path of the problem, as printed. */
  path: line,
  /** Why the rule does not apply here. */
  reason: line,
  /** Last day on which the acceptance holds, `YYYY-MM-DD`. */
  until: date,
});

const destroyAllowance = object({
  /** Id of the stack, for example `production-virginia-data`. */
  stack: word("the id of a stack, such as production-virginia-data"),
  /** Address of the resource as a plan prints it, for example `aws_db_instance.database_1A2B3C4D`. */
  address: line,
  /** Why it may go. */
  reason: line,
  /** Last day on which it may, `YYYY-MM-DD`. */
  until: date,
});

/** Schema entries of an environment that belong to no cloud. */
export const baseEntries = {
  /** Begins the id of every stack; never changes. */
  name: environmentName,
  /** Who answers for the environment. */
  owner: object({
    /** Becomes a tag of every resource. */
    team: tagValue,
    /** Becomes a tag of every resource. */
    costCentre: tagValue,
    /** E-mail addresses that receive alarms. */
    alerts: distinct(email),
  }),
  /**
   * Tags of every resource, beside those of the owner. An edit reaches running machines only where the cloud tags them
   * in place: general and batch pools are rolled. @default none
   */
  tags: v.optional(v.record(tagKey, tagValue), {}),
  /** When venues trade. @default none */
  sessions: v.optional(v.array(sessionSchema), []),
  /** When a change may disturb the system. @default none: the clouds choose when they maintain */
  changeWindow: v.optional(changeWindowSchema),
  /** Recovery objectives of a failover. @default none */
  objectives: v.optional(objectivesSchema),
  /**
   * Where Terraform keeps the state of every stack.
   * @default { kind: "local" }: `.state/` in the checkout, so that a fresh clone needs nothing
   */
  state: v.optional(stateSchema, { kind: "local" }),
  /** A hosted zone of Route 53, and how its names lead to regions. @default none */
  dns: v.optional(dnsSchema),
  /**
   * The repository whose jobs plan and apply; `identities` of each cloud make what these jobs sign in as.
   * @default none: the identities of pipelines are not this project's
   */
  pipeline: v.optional(pipelineSchema),
  /** Ranges that others use: no network of the environment overlaps them. @default none */
  reserved: v.optional(
    v.record(
      name,
      object({
        /** IPv4 block, for example `10.200.0.0/16`. */
        cidr,
        /** Who uses it, for example `colo`, `exchange` or a partner. */
        purpose: line,
      }),
    ),
    {},
  ),
  /** Environments that live in the same accounts. Both must say so. @default none */
  sharesAccountsWith: v.optional(v.array(plainName), []),
  /**
   * Resources that hold data or orders and may be deleted, replaced or forgotten: `npx hft apply` refuses every other.
   * @default none
   */
  allowDestroy: v.optional(v.array(destroyAllowance), []),
  /** Problems that are accepted, each with a reason and an end date. @default none */
  accept: v.optional(v.array(acceptance), []),
};

const baseSchema = object(baseEntries);

/** The neutral part of an environment, as its file states it. */
export type EnvironmentBaseInput = Stated<typeof baseSchema>;
/** The neutral part of an environment after parsing, every default filled in. */
export type EnvironmentBase = Parsed<typeof baseSchema>;

/** A parsed environment. Only without an error in its judgement does every field have its type. */
export interface ParsedEnvironment extends EnvironmentBase {
  readonly regions: Readonly<Record<string, { readonly cloud: string }>>;
}
