import type { Place } from "../../src/core/place";
import type { MadeRegion, NewCloud, Notes, RegionChoices, RegionInput } from "./cloud";
import { buildParts, slots, withNeeded, type PartContext, type Parts } from "./parts";
import { nearestElsewhere, regionName, unused } from "./picks";

/** What a cloud's own region is stated from. */
export interface RegionBase<Zone> extends PartContext {
  readonly network: {
    readonly kind: "create";
    readonly cidr: string;
    /** By slot. */
    readonly zones: Readonly<Record<string, Zone>>;
  };
  /** Its parts, with those that they need. */
  readonly has: readonly string[];
}

/** What a cloud says of a first region; the rest is the same in all of them. */
export interface CloudWords<Fields, Zone> extends Omit<NewCloud, "parts" | "account" | "make"> {
  readonly parts: Parts<Fields>;
  readonly account: NewCloud["account"] & {
    /** The field above which it is said to be made up. */
    readonly field: string;
    readonly note: string;
    /** What no two environments share of a made-up one, by a number of three digits. */
    readonly id: (number: string) => string;
    /** The whole of it. @default the id */
    readonly whole?: (id: string, environment: string) => string;
  };
  readonly place: (region: string) => Place | undefined;
  /** Whether a state may lie in a region. @default in each of `regions` */
  readonly keepsState?: (region: string) => boolean;
  /** Zones of a region, the one that trades first. */
  readonly zones: (choices: RegionChoices) => readonly Zone[];
  readonly region: (base: RegionBase<Zone>) => RegionInput;
  readonly notes: (base: RegionBase<Zone>) => Notes;
  readonly state: (environment: string, region: string, account: string) => MadeRegion["state"];
}

/** The cloud as the command knows it. */
export function newCloud<Fields extends object, Zone>(words: CloudWords<Fields, Zone>): NewCloud {
  const { regions, firstRegion, account, parts } = words;
  return {
    regions,
    firstRegion,
    account,
    parts: Object.keys(parts),
    make: (choices) => {
      const base = baseOf(words, choices);
      const { fields, ...built } = buildParts(parts, base.has, base);
      return {
        ...built,
        name: regionName(choices.region, words.place(choices.region)),
        region: { ...words.region(base), ...fields },
        notes: {
          "network.cidr": "Shared with no network that this one is ever connected to.",
          ...words.notes(base),
          ...(choices.account === "" && { [account.field]: account.note }),
          ...built.notes,
        },
        state: words.state(choices.environment, stateRegion(words, choices.region), base.account),
      };
    },
  };
}

function baseOf<Fields, Zone>(words: CloudWords<Fields, Zone>, choices: RegionChoices): RegionBase<Zone> {
  const { environment, region, role, cidr, today, others } = choices;
  const { id, whole = (made: string) => made } = words.account;
  // Two zones for a sandbox and three for production.
  const zones = words.zones(choices).slice(0, role === "sandbox" ? 2 : 3);
  const own = slots.slice(0, zones.length);
  return {
    region,
    role,
    cidr,
    today,
    account: choices.account === "" ? whole(unused(id, others), environment) : choices.account,
    slots: own,
    network: {
      kind: "create",
      cidr,
      zones: Object.fromEntries(own.map((slot, index) => [slot, zones[index] as Zone])),
    },
    has: withNeeded(words.parts, choices.has),
  };
}

/** The nearest region outside of the metro. */
function stateRegion<Fields, Zone>(words: CloudWords<Fields, Zone>, region: string): string {
  const { regions, place, keepsState = () => true } = words;
  const others = regions().flatMap((name) => {
    const its = name === region || !keepsState(name) ? undefined : place(name);
    return its === undefined ? [] : [{ name, place: its }];
  });
  return nearestElsewhere(place(region), others);
}
