/**
 * What an apply does to what runs.
 *
 * - `live`: no connection and no process notices.
 * - `reconnects`: connections break and must be made again, or take another way.
 * - `restarts`: a machine or service stops and starts.
 * - `replaces`: it is deleted and made anew, or the other way round.
 */
export const disruptions = ["live", "reconnects", "restarts", "replaces"] as const;
export type Disruption = (typeof disruptions)[number];

/** What an apply does to the resources of one type. */
export interface TypeEffects {
  /** Whether it holds data or an order that cannot be made again: its deletion needs an `allowDestroy` entry. */
  readonly stateful: boolean;
  /** What an update in place does, unless `attributes` names the attribute. */
  readonly update: Disruption;
  /** What an update of one attribute does, by its name at the top of the resource. @default none */
  readonly attributes?: Readonly<Record<string, Disruption>>;
  /**
   * What uses it, by type, and the attribute in which its id then is: it is not deleted or replaced while one of these stays,
   * unless an `allowDestroy` entry says so. @default the cloud refuses to delete what is used
   */
  readonly heldBy?: Readonly<Record<string, string>>;
  /**
   * Whether a new one has no status of its own for minutes: what `heldBy` names begins to use it in a later apply.
   * @default it can be used at once
   */
  readonly needsTime?: true;
  /** Where it is said; "unverified" where it was not read. */
  readonly source: string;
}

/** The effects of a cloud's resource types; a type that is not listed may do anything. */
export type Effects = Readonly<Record<string, TypeEffects>>;

/** The source of an effect that was not read anywhere: the worse is assumed. */
export const unverified = "unverified";

/**
 * Returns the effects of a type of which everything can be made again.
 *
 * @param update what an update in place does, also of attributes that a later provider adds
 * @param source where it is said
 * @param except attributes of which an update does something else, by what it does
 */
export function updates(
  update: Disruption,
  source: string,
  except: Partial<Readonly<Record<Disruption, readonly string[]>>> = {},
): TypeEffects {
  const attributes = disruptions.flatMap((does) => (except[does] ?? []).map((name) => [name, does] as const));
  return { stateful: false, update, attributes: Object.fromEntries(attributes), source };
}

/** Marks a type as one that holds data, or an order, that cannot be made again. */
export function stateful(effects: TypeEffects): TypeEffects {
  return { ...effects, stateful: true };
}

/** Returns the worse of two. */
export function worse(one: Disruption, other: Disruption): Disruption {
  return disruptions.indexOf(one) >= disruptions.indexOf(other) ? one : other;
}
