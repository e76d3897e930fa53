import type { NamedPlace, Place } from "../core/place";
import type { EndpointOutline } from "./dns/endpoint";
import type { Expiry } from "./expiry";
import type { Takeover } from "./objectives/time";
import type { Parts } from "./rule";

/**
 * One range of an environment's address space.
 *
 * `services` ranges are seen only inside their own cluster, so two of them may be equal; `reserved` ranges are
 * others' and may lie in each other. Every other pair is one address space.
 */
export interface AddressRange {
  readonly path: string;
  readonly cidr: string;
  readonly purpose: "network" | "pods" | "services" | "reserved";
}

/** What a region's database holds, and what a failover to the region can lose. */
export interface DataOutline {
  /** Where it is stated, or would be. */
  readonly path: string;
  /**
   * `none`: no database. `own`: data of its own since its first day. `copy`: another region's data, there before a
   * failover. `backups`: another region's data, to be restored.
   */
  readonly kind: "none" | "own" | "copy" | "backups";
  /** The region whose data it is. @default none, or its own */
  readonly of?: string | undefined;
  /** Whether the database takes writes: its own since its first day, or after a promotion. */
  readonly takesWrites: boolean;
  /** Seconds of writes that a failover loses at least, in the worst case. An asynchronous copy is never at 0. */
  readonly lossSeconds: number;
}

/** Machines of one generation that trade, and where they are. */
export interface PlacedMachines {
  /** Path of the generation. */
  readonly path: string;
  readonly machine: string;
  /** Kind of its placement, for example `cluster`. */
  readonly placement: string;
  /** Slot of its zone. */
  readonly slot: string;
  /** The zone by a name that is the same in every account; `undefined` where the network does not tell it. */
  readonly zone: string | undefined;
}

/** Where a link of a region ends. */
export interface LinkSite {
  readonly path: string;
  /** The cloud's own name of the place. */
  readonly site: string;
  /** Id of its metro in the catalogue of venues; `undefined` where the cloud's catalogue does not tell. */
  readonly metro: string | undefined;
  /** Whether it is established; else it is on order. */
  readonly established: boolean;
}

/** The facts about a region that other clouds and neutral rules may read. Paths are relative to the region. */
export interface Outline {
  /** The account, project or subscription that pays for the region, and where it is stated. */
  readonly account: { readonly id: string; readonly path: string };
  /** Where the region's buildings are; `undefined` when not even a name is known. */
  readonly place: Place | NamedPlace | undefined;
  /** The cloud's own name of the region, for example `us-east-1`. */
  readonly cloudRegion: string;
  /** What a name of DNS can lead to, by ingress. */
  readonly endpoints: Readonly<Record<string, EndpointOutline>>;
  readonly ranges: readonly AddressRange[];
  readonly data: DataOutline;
  /** How long a failover to the region takes, as far as only its cloud knows. */
  readonly takeover: Takeover;
  /** Paths of everything that trades: pools, fleets. */
  readonly trading: readonly string[];
  /** The generations of everything that trades. */
  readonly placements: readonly PlacedMachines[];
  /** What ends on a day: support of versions, freezes, series of machines. */
  readonly expiries: readonly Expiry[];
  /** Where its links end. */
  readonly sites: readonly LinkSite[];
  /**
   * By path, everything that a list of deployed generations names. The function returns the record of the part as
   * it is stated now, or `undefined` where that cannot be told.
   */
  readonly generations: Readonly<Record<string, () => string | undefined>>;
}

/** A value that is computed from parts of a region, once they were parsed. */
export interface Fact<Value> {
  readonly needs: readonly string[];
  tell(parts: never): Value;
}

/** Declares a fact of a region; `needs` names the fields that it is computed from. */
export function factOf<Region>() {
  return <const Need extends keyof Region & string, Value>(
    needs: readonly Need[],
    tell: (parts: Parts<Region, Need>) => Value,
  ): Fact<Value> => ({ needs, tell });
}

export type OutlineFacts = { readonly [Key in keyof Outline]: Fact<Outline[Key]> };
