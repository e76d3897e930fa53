import { outlines, type Environment, type RegionOutline } from "../../src/clouds";
import { isRecord } from "../../src/environment/is-record";
import type { LinkSite, PlacedMachines } from "../../src/environment/outline";
import { venueOf, type Venue } from "../../src/environment/venues/venues";
import { tunedPools, type TunedPool } from "../tuning/tuned-pools";

/** One thing that keeps latency low, and whether an environment does it for the machines of one generation. */
export interface PostureRow {
  readonly what: "placement" | "zone" | "link" | "tuning" | "clock" | "path";
  readonly done: "yes" | "in part" | "no" | "not set" | "cannot be told";
  readonly how: string;
  /** Path in the environment, or the command that tells more. */
  readonly source: string;
}

/** What is done for the latency of one generation. */
export interface Posture {
  readonly path: string;
  readonly machine: string;
  readonly rows: readonly PostureRow[];
}

/** Returns what is done for latency, by generation of everything that trades. There is no score. */
export function posturesOf(environment: Environment): readonly Posture[] {
  const venues = environment.sessions.flatMap(({ venue }) => venueOf(venue) ?? []);
  const tuned = tunedPools(environment);
  return Object.entries(outlines(environment)).flatMap(([name, region]) =>
    region.placements.map((machines) => {
      const path = `regions.${name}.${machines.path}`;
      const pool = tuned.find((each) => each.path === path);
      return {
        path,
        machine: machines.machine,
        rows: [
          placementRow(machines, path),
          zoneRow(machines, venues, path),
          linkRow(region, venues, `regions.${name}.interconnect`),
          tuningRow(pool),
          clockRow(pool),
          pathRow(environment, path),
        ],
      };
    }),
  );
}

/** Placements that put machines close to each other; the others keep them apart, or only reserve them. */
const close: readonly string[] = ["cluster", "compact", "proximity", "shared"];

function placementRow({ placement }: PlacedMachines, path: string): PostureRow {
  const done = close.includes(placement) ? "yes" : "no";
  return { what: "placement", done, how: placement, source: `${path}.placement` };
}

function zoneRow({ slot, zone }: PlacedMachines, venues: readonly Venue[], path: string): PostureRow {
  const row = (done: PostureRow["done"], how: string): PostureRow => ({
    what: "zone",
    done,
    how,
    source: `${path}, slot ${slot}`,
  });
  const named = venues.flatMap(({ name, zoneIds = [] }) => zoneIds.map((id) => ({ name, id })));
  const pinned = `all machines in ${zone ?? `slot ${slot}`}`;
  if (zone === undefined || named.length === 0) return row("yes", `${pinned}; no venue names a zone`);
  const beside = named.find(({ id }) => id === zone);
  return beside === undefined
    ? row("in part", `${pinned}; venues name ${named.map(({ name, id }) => `${id} (${name})`).join(", ")}`)
    : row("yes", `${pinned}, which ${beside.name} names`);
}

function linkRow({ sites }: RegionOutline, venues: readonly Venue[], source: string): PostureRow {
  const row = (done: PostureRow["done"], how: string): PostureRow => ({ what: "link", done, how, source });
  if (sites.length === 0) return row("no", "no link of its own");
  const ends = sites.map(siteText).join(", ");
  if (venues.length === 0) return row("cannot be told", `${ends}; no venue is in the catalogue`);
  const reached = venues.filter(({ metro }) =>
    sites.some((site) => site.metro === metro && site.established),
  );
  if (reached.length === venues.length) return row("yes", `${ends}: in the metro of each venue`);
  const without = venues.filter((venue) => !reached.includes(venue));
  const missing = without.map(({ metro, name }) => `${metro} (${name})`).join(", ");
  const isBegun = without.some(({ metro }) => sites.some((site) => site.metro === metro));
  return row(reached.length > 0 || isBegun ? "in part" : "no", `${ends}; none established in ${missing}`);
}

function siteText({ site, metro, established }: LinkSite): string {
  return `${site} (${metro ?? "metro not known"}${established ? "" : ", on order"})`;
}

const tuningCommand = "npm run tuning";

function tuningRow(pool: TunedPool | undefined): PostureRow {
  if (pool === undefined) return untold("tuning");
  const { preset, report } = pool;
  const set = report.filter(({ how }) => how !== "unsupported").length;
  const done = set === report.length ? "yes" : "in part";
  return {
    what: "tuning",
    done,
    how: `${preset}: ${set} of ${report.length} knobs set`,
    source: tuningCommand,
  };
}

function clockRow(pool: TunedPool | undefined): PostureRow {
  if (pool === undefined) return untold("clock");
  const clock = pool.report.find(({ knob }) => knob === "clock");
  if (clock === undefined) {
    return { what: "clock", done: "no", how: "the image's own source of time", source: tuningCommand };
  }
  const done = clock.how === "unsupported" ? "not set" : "yes";
  return { what: "clock", done, how: `${clock.value}: ${clock.reason}`, source: tuningCommand };
}

function untold(what: "tuning" | "clock"): PostureRow {
  return {
    what,
    done: "cannot be told",
    how: "the command does not compile its profile",
    source: tuningCommand,
  };
}

/** Sockets are the kernel's in every preset. */
function pathRow(environment: Environment, path: string): PostureRow {
  const source = `${path}.tuning.sockets`;
  const stated = source
    .split(".")
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), environment);
  const kind = isRecord(stated) ? String(stated["kind"]) : "kernel";
  return kind === "kernel"
    ? { what: "path", done: "no", how: "sockets of the kernel", source }
    : { what: "path", done: "yes", how: kind, source };
}
