import { outlines, type Environment } from "../../src/clouds";
import { textTable } from "../../src/core/text-table";
import { runOnEnvironments } from "../lib/environments-program";
import { floorCells, placeText, venueDistances } from "./distances";
import { posturesOf, type Posture } from "./posture";

/**
 * `npm run venues -- production` prints where the venues of the sessions are, the least time of light over fibre from
 * each region that trades, and what is done for latency; with `--json` as one document.
 */
function main(environments: readonly Environment[], given: ReadonlySet<string>): void {
  const all = environments.map((environment) => ({
    environment: environment.name,
    venues: venueDistances(environment.sessions, outlines(environment)),
    postures: posturesOf(environment),
  }));
  if (given.has("--json")) {
    console.log(JSON.stringify(all, null, 2));
    return;
  }
  console.log(all.map(describe).join("\n\n"));
}

interface Described {
  readonly environment: string;
  readonly venues: ReturnType<typeof venueDistances>;
  readonly postures: readonly Posture[];
}

function describe({ environment, venues, postures }: Described): string {
  const known = venues.flatMap(({ stated, venue }) =>
    venue === undefined
      ? [`${stated}: not in the catalogue`]
      : [
          `${stated}: ${venue.name}; ${placeText(venue)}`,
          ...venue.sources.map((each) => `  source: ${each}`),
        ],
  );
  const floors = venues.flatMap(({ stated, floors: each }) =>
    each.map(({ region, floor }) => [stated, region, ...floorCells(floor)]),
  );
  return [
    `${environment}: ${venues.length === 0 ? "no sessions, so no venue" : `${venues.length} ${venues.length === 1 ? "venue" : "venues"}`}`,
    ...known,
    ...(floors.length === 0 ? [] : ["", floorTable(floors), floorNote]),
    ...postures.flatMap(({ path, machine, rows }) => [
      "",
      `${path}, ${machine}`,
      textTable([
        ["what", "done", "how", "source"],
        ...rows.map(({ what, done, how, source }) => [what, done, how, source]),
      ]),
    ]),
  ].join("\n");
}

const floorNote =
  "floors: light over fibre on the great circle, less the radius within which a region's buildings may stand; no path is faster over fibre, and none is promised to be as fast. (?) unverified place";

function floorTable(rows: readonly (readonly string[])[]): string {
  const header = ["venue", "region", "km", "least km", "one way us", "round trip us"];
  return textTable([header, ...rows], ["left", "left", "right", "right", "right", "right"]);
}

runOnEnvironments({ command: "venues", options: { "--json": "print one JSON document" }, main });
