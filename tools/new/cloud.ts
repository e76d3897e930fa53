import type { EnvironmentInput } from "../../src/clouds";
import { distanceKm, inOneMetro, type Place } from "../../src/core/place";

/** Comments by the path of the field that they stand above. */
export type Notes = Readonly<Record<string, string>>;

/** Roles that a first region can have: `dr` and `standby` stand beside a primary. */
export const firstRoles = ["sandbox", "primary"] as const;
export type FirstRole = (typeof firstRoles)[number];

/** What a region is made from. */
export interface RegionChoices {
  /** Name of the environment. */
  readonly environment: string;
  /** The cloud's name of the region. */
  readonly region: string;
  readonly role: FirstRole;
  /** As `account.read` returned it; empty for one that is made up. */
  readonly account: string;
  /** Parts beside the network. */
  readonly has: readonly string[];
  /** Block of the network. */
  readonly cidr: string;
  /** The project's other environments. */
  readonly others: readonly EnvironmentInput[];
}

export interface MadeRegion {
  /** Its name in the environment. */
  readonly name: string;
  readonly region: EnvironmentInput["regions"][string];
  /** By path in the region. */
  readonly notes: Notes;
  /** What an environment has once in the cloud. */
  readonly shared?: Partial<EnvironmentInput>;
  /** By path in the environment. */
  readonly sharedNotes?: Notes;
  /** Where the state of a production environment lies. */
  readonly state: NonNullable<EnvironmentInput["state"]>;
}

/** What the command knows of a cloud: its choices are those of the cloud's own catalogue. */
export interface NewCloud {
  /** Names of its regions, as the cloud has them. */
  readonly regions: () => readonly string[];
  /** The one that is taken where none is named. */
  readonly firstRegion: string;
  /** What a region can have beside its network. */
  readonly parts: readonly string[];
  readonly account: {
    /** What is asked. */
    readonly text: string;
    /** @throws Error that says what is right */
    readonly read: (text: string) => string;
  };
  readonly make: (choices: RegionChoices) => MadeRegion;
}

/** Something that a region can have beside its network, with comments by path in the region. */
export interface Part<Context, Fields> {
  readonly needs?: readonly string[];
  readonly build: (context: Context) => { readonly fields: Fields; readonly notes?: Notes };
}

/** The fields of the chosen parts and of those that they need, in the order of the list, and their notes. */
export function buildParts<Context, Fields extends { readonly pools?: object | undefined }>(
  parts: Readonly<Record<string, Part<Context, Fields>>>,
  has: readonly string[],
  context: Context,
): { readonly fields: Partial<Fields>; readonly notes: Notes } {
  const wanted = new Set(has.flatMap((name) => [name, ...(parts[name]?.needs ?? [])]));
  const built = Object.entries(parts).flatMap(([name, part]) =>
    wanted.has(name) ? [part.build(context)] : [],
  );
  return {
    fields: built.reduce<Partial<Fields>>(
      (sum, { fields }) => ({
        ...sum,
        ...fields,
        ...(fields.pools !== undefined && { pools: { ...fields.pools, ...sum.pools } }),
      }),
      {},
    ),
    notes: Object.assign({}, ...built.map(({ notes }) => notes ?? {})) as Notes,
  };
}

/** The town of a place, else the region's own name: letters and digits only. */
export function regionName(region: string, place: Place | undefined): string {
  const town = place?.name.split(/[,/]/).at(0) ?? "";
  // Without accents: São Paulo is saopaulo.
  const letters = town
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  return letters === "" ? region.replaceAll("-", "") : letters;
}

/**
 * The nearest region outside of a place's metro: where its state is kept.
 *
 * @throws Error where there is none
 */
export function nearestElsewhere(
  here: Place | undefined,
  others: readonly { readonly name: string; readonly place: Place }[],
): string {
  const apart = here === undefined ? others : others.filter(({ place }) => !inOneMetro(here, place));
  const [found] =
    here === undefined
      ? apart
      : [...apart].sort((a, b) => distanceKm(here, a.place) - distanceKm(here, b.place));
  return first(found === undefined ? [] : [found], "region for the state", "the catalogue").name;
}

/** @throws Error where a catalogue has nothing */
export function first<Value>(values: readonly Value[], what: string, where: string): Value {
  const [found] = values;
  if (found === undefined) throw new Error(`the catalogue has no ${what} in ${where}; choose another region`);
  return found;
}

/** A number that can be told for made up, and is that of none of the environments. */
export function unused(form: (number: number) => string, used: ReadonlySet<string>): string {
  const found = Array.from({ length: 999 }, (_, index) => form(999 - index)).find((id) => !used.has(id));
  if (found === undefined) throw new Error("state --account");
  return found;
}
