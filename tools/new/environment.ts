import type { EnvironmentInput } from "../../src/clouds";
import type { Choices } from "./choices";
import type { Notes } from "./cloud";
import { newClouds } from "./clouds";
import { changeWindow, production, productionNotes } from "./production";

/** A new environment, with comments by the path of the field that they stand above. */
export interface NewEnvironment {
  readonly environment: EnvironmentInput;
  readonly notes: Notes;
}

/**
 * Makes the environment that was chosen. Zones, machines and versions are the catalogue's; the rest is in `Choices`.
 *
 * @param today YYYY-MM-DD
 */
export function newEnvironment(
  choices: Choices,
  others: readonly EnvironmentInput[],
  today: string,
): NewEnvironment {
  const { name, cloud, role, team, costCentre, alerts } = choices;
  const made = newClouds[cloud].make({
    ...choices,
    environment: name,
    cidr: unusedBlock(others),
    today,
    others,
  });
  return {
    environment: {
      name,
      owner: { team, costCentre, alerts },
      changeWindow,
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
  changeWindow: "An example: when a cloud may change a database, a cache or a cluster by itself.",
  owner: "Team and cost centre become tags of every resource; alarms go to the addresses of alerts.",
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
