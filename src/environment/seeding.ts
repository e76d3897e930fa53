import * as v from "valibot";
import { object, plainName, whole, type Parsed } from "../core/primitives";

/** What copies another region's data into a database, where no replica of the cloud's own can: from another cloud. */
export const seedingSchema = v.variant("kind", [
  object({
    /** Somebody replicates to it: a subscription of PostgreSQL, or the cloud's migration service. */
    kind: v.literal("logical"),
    /** The region whose data it has, in any cloud. */
    region: plainName,
  }),
  object({
    /** Somebody restores a dump into it. */
    kind: v.literal("snapshot"),
    /** The region whose data it has, in any cloud. */
    region: plainName,
    /** Hours between two dumps, 1 to 168: what a failover can lose. */
    everyHours: whole(1, 168),
  }),
]);

export type Seeding = Parsed<typeof seedingSchema>;

/** Returns the seconds of writes that a failover to a seeded database loses, in the worst case. */
export function seedingLoss(seeding: Seeding): number {
  return seeding.kind === "logical" ? 1 : seeding.everyHours * 3600;
}
