import type { EnvironmentInput } from "../../src/clouds";
import type { Choices } from "./choices";
import type { MadeRegion, Notes } from "./cloud";
import { newClouds } from "./clouds";

/** A new environment, with comments by the path of the field that they stand above. */
export interface NewEnvironment {
  readonly environment: EnvironmentInput;
  readonly notes: Notes;
}

/** Makes the environment that was chosen. Zones, machines and versions are the catalogue's; the rest is in `Choices`. */
export function newEnvironment(choices: Choices, others: readonly EnvironmentInput[]): NewEnvironment {
  const { name, cloud, role, team, costCentre, alerts } = choices;
  const made = newClouds[cloud].make({
    ...choices,
    environment: name,
    cidr: unusedBlock(others),
    others,
  });
  return {
    environment: {
      name,
      owner: { team, costCentre, alerts },
      ...(role === "primary" && production(made)),
      regions: { [made.name]: made.region },
      ...made.shared,
    },
    notes: {
      ...ownerNotes,
      ...(role === "primary" && productionNotes),
      ...made.sharedNotes,
      ...under(`regions.${made.name}`, made.notes),
    },
  };
}

function under(path: string, notes: Notes): Notes {
  return Object.fromEntries(Object.entries(notes).map(([field, note]) => [`${path}.${field}`, note]));
}

const ownerNotes: Notes = {
  name: "Begins the id of every stack, and never changes.",
  owner: "Team and cost centre become tags of every resource; alarms go to the addresses of alerts.",
};

/** What production environments state besides. */
function production({ state }: MadeRegion): Partial<EnvironmentInput> {
  return {
    sessions: [
      { venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" },
    ],
    changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
    objectives: { rpoSeconds: 300, rtoMinutes: 240, decisionMinutes: 30 },
    state,
  };
}

const productionNotes: Notes = {
  sessions: "When your venues trade: nothing restarts in these hours. An example, as are the next two.",
  changeWindow: "When a change may disturb.",
  objectives: "What a loss of the region may cost: seconds of data, minutes until orders flow.",
  state:
    "In another metro than the region, so that a failover can read it. It is there before anything else: docs/state.md.",
};

/** A block of 10.0.0.0/8 that no environment of the project uses or reserves. */
function unusedBlock(others: readonly EnvironmentInput[]): string {
  const used = others.flatMap(({ regions, reserved = {} }) => [
    ...Object.values(regions).flatMap(({ network }) => ("cidr" in network ? [network.cidr] : [])),
    ...Object.values(reserved).map(({ cidr }) => cidr),
  ]);
  const free = range(100, 200).find((second) => !used.some((cidr) => cidr.startsWith(`10.${second}.`)));
  if (free === undefined) throw new Error("no block is left between 10.100.0.0/16 and 10.199.0.0/16");
  return `10.${free}.0.0/16`;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
