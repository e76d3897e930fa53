import * as v from "valibot";
import { date, object, plainName, whole, type Parsed } from "../../core/primitives";

/** The steps between the loss of a region and orders that flow again, in their order. */
export const termNames = [
  "detection",
  "decision",
  "fence",
  "promotion",
  "machines",
  "pods",
  "switch",
  "ttl",
  "resolver",
  "logon",
] as const;
export type TermName = (typeof termNames)[number];

const drill = v.optional(
  object({
    /** Seconds that it took. */
    seconds: whole(0, 604_800),
    /** The day of the drill, `YYYY-MM-DD`. */
    on: date,
  }),
);

const drills = object({
  /** Until the failure was noticed. @default checks of the name: interval × failures */
  detection: drill,
  /** Until the old primary took no more orders. @default a planning value */
  fence: drill,
  /** Until the database took writes. @default what the cloud's catalogue says */
  promotion: drill,
  /** Until trading machines ran. @default 0 where they always run, else what the cloud's catalogue says */
  machines: drill,
  /** Until the engine was ready. @default a planning value */
  pods: drill,
  /** Until Route 53 answered with the region. @default checks of the switch: interval × failures */
  switch: drill,
  /** Until resolvers let go of the old answer. @default the record's TTL */
  ttl: drill,
  /** Until clients asked again. @default that of a Java client */
  resolver: drill,
  /** Until sessions were logged on and caught up. @default a planning value */
  logon: drill,
});

/** What a failover may cost, and what drills have shown. */
export const objectivesSchema = object({
  /** Data that may be lost in a failover, in seconds. */
  rpoSeconds: whole(0, 86_400),
  /** Time until orders flow again, in minutes. */
  rtoMinutes: whole(1, 10_080),
  /** The part of it in which a person decides, in minutes. */
  decisionMinutes: whole(0, 10_080),
  /**
   * What drills took, by region: it takes the place of what is assumed in the sum of `npm run objectives`.
   * @default none
   */
  measured: v.optional(v.record(plainName, drills), {}),
});

export type Objectives = Parsed<typeof objectivesSchema>;
