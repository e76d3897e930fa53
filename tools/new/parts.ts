import type { EnvironmentInput } from "../../src/clouds";
import type { FirstRole, Notes, RegionChoices } from "./cloud";

/** Slots of zones, in the order in which a region takes them. */
export const slots = ["a", "b", "c"] as const;
export type Slot = (typeof slots)[number];

/** What a part depends on. */
export interface PartContext extends Pick<RegionChoices, "region" | "role" | "cidr" | "today"> {
  /** Stated, or made up. */
  readonly account: string;
  /** Those of the network's zones; machines for trading are sold in the first. */
  readonly slots: readonly Slot[];
}

export interface BuiltPart<Fields> {
  readonly fields?: Fields;
  /** By path in the region. */
  readonly notes?: Notes;
  /** What the environment has once in the cloud. */
  readonly shared?: Partial<EnvironmentInput>;
  /** By path in the environment. */
  readonly sharedNotes?: Notes;
}

/** Something that a region can have beside its network. */
export interface Part<Fields> {
  /** Parts that it cannot do without. */
  readonly needs?: readonly string[];
  readonly build: (context: PartContext) => BuiltPart<Fields>;
}

export type Parts<Fields> = Readonly<Record<string, Part<Fields>>>;

export const isSandbox = ({ role }: { readonly role: FirstRole }): boolean => role === "sandbox";

/** What links lead to, until it is stated. */
export const racks = "10.210.0.0/16";

/** What is said of a part in more clouds than one. */
export const partNotes = {
  general: "Nodes for everything that does not trade.",
  engine:
    "Nodes that trade. A deployed generation is never touched: for a change, add generation b beside it.",
  engineTuning:
    "What node pools have no field for is left out. For a DaemonSet that sets it, state cluster.tuner: docs/tuning.md.",
  repositories: "Repositories of container images; their tags are immutable.",
  receives: "What the other side announces: your racks, not this network.",
} as const satisfies Notes;

/** The chosen parts and those that they need, in the order of the list. */
export function withNeeded<Fields>(parts: Parts<Fields>, has: readonly string[]): readonly string[] {
  const wanted = new Set(has.flatMap((name) => [name, ...(parts[name]?.needs ?? [])]));
  return Object.keys(parts).filter((name) => wanted.has(name));
}

/** What these parts state together: a named map, such as the pools, has what each of them says of it. */
export function buildParts<Fields extends object>(
  parts: Parts<Fields>,
  names: readonly string[],
  context: PartContext,
): Required<BuiltPart<Partial<Fields>>> {
  const built = names.flatMap((name) => parts[name]?.build(context) ?? []);
  return {
    fields: built.reduce<Partial<Fields>>((sum, { fields }) => ({ ...sum, ...joined(sum, fields) }), {}),
    notes: Object.assign({}, ...built.map(({ notes }) => notes)) as Notes,
    shared: Object.assign({}, ...built.map(({ shared }) => shared)) as Partial<EnvironmentInput>,
    sharedNotes: Object.assign({}, ...built.map(({ sharedNotes }) => sharedNotes)) as Notes,
  };
}

/** What a later part says of a map stands first: engines before general nodes. */
function joined<Fields extends object>(sum: Partial<Fields>, fields: Partial<Fields> = {}): Partial<Fields> {
  const before = sum as Readonly<Record<string, object | undefined>>;
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, { ...(value as object), ...before[key] }]),
  ) as Partial<Fields>;
}

/**
 * A link in a sandbox, and links to two sites in production, where there are as many.
 *
 * @throws Error where the catalogue knows no site
 */
export function linksTo<Site, Link>(
  { region, role }: PartContext,
  what: string,
  sites: readonly Site[],
  link: (site: Site) => Link,
): Readonly<Record<string, Link>> {
  const [nearest, second] = sites;
  if (nearest === undefined) {
    throw new Error(
      `the catalogue has no ${what} for ${region}; leave interconnect out, or choose another region`,
    );
  }
  return {
    exchange: link(nearest),
    ...(!isSandbox({ role }) && second !== undefined && { second: link(second) }),
  };
}
