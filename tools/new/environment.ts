import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import { regionFacts } from "../../src/aws/catalog/regions";
import type { EnvironmentInput } from "../../src/clouds";
import { regionsOf } from "../../src/environment/resolve";
import type { Choices } from "./choices";
import { budget, partsOf, type Notes } from "./parts";
import { generalMachine, stateRegion, tradingMachine, usableZones, zonesOfType } from "./picks";

/** A new environment, with comments by the path of the field that they stand above. */
export interface NewEnvironment {
  readonly environment: EnvironmentInput;
  readonly notes: Notes;
}

const slots = ["a", "b", "c"] as const;

/** Makes the environment that was chosen. Zones, machines and versions are the catalogue's; the rest is in `Choices`. */
export function newEnvironment(choices: Choices, others: readonly EnvironmentInput[]): NewEnvironment {
  const { name, region, role, team, costCentre, alerts, has } = choices;
  const account = choices.account === "" ? unusedAccount(others) : choices.account;
  const cidr = unusedBlock(others);
  const zones = zonesOf(choices);
  const own = slots.slice(0, zones.length);
  const { fields, notes } = partsOf(has, { region, role, account, cidr, slots: own });
  const regionName = nameOfRegion(region);
  const stated = {
    cloud: "aws",
    role,
    region,
    accountId: account,
    network: {
      kind: "create",
      cidr,
      zones: Object.fromEntries(own.map((slot, index) => [slot, zones[index]])),
      ...(role === "sandbox" && { nat: { kind: "single", zone: "a" } as const }),
    },
    ...fields,
  } as AwsRegionInput;
  return {
    environment: {
      name,
      owner: { team, costCentre, alerts },
      ...(role === "primary" && production(name, region, account)),
      regions: { [regionName]: stated },
      ...(has.includes("budget") && { aws: budget.shared }),
    },
    notes: {
      ...ownerNotes,
      ...(role === "primary" && productionNotes),
      ...(has.includes("budget") && budget.notes),
      ...under(`regions.${regionName}`, {
        ...regionNotes,
        ...(choices.account === "" && { accountId: madeUp }),
        ...(role === "sandbox" && sandboxNotes),
        ...notes,
      }),
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

const madeUp = "Made up: put your account here. Terraform refuses credentials of any other.";

const regionNotes: Notes = {
  "network.cidr": "Shared with no network that this one is ever connected to.",
  "network.zones": "By zone id, which means the same place in every account. A slot never changes its zone.",
};

const sandboxNotes: Notes = {
  "network.nat": "One gateway for all zones is enough for a sandbox.",
};

/** What production environments state besides. */
function production(name: string, region: string, accountId: string): Partial<EnvironmentInput> {
  return {
    sessions: [
      { venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" },
    ],
    changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
    objectives: { rpoSeconds: 300, rtoMinutes: 240, decisionMinutes: 30 },
    state: {
      kind: "s3",
      bucket: `hft-${name}-state`,
      region: stateRegion(region),
      provision: { kind: "create", accountId },
    },
  };
}

const productionNotes: Notes = {
  sessions: "When your venues trade: nothing restarts in these hours. An example, as are the next two.",
  changeWindow: "When a change may disturb.",
  objectives: "What a loss of the region may cost: seconds of data, minutes until orders flow.",
  state:
    "In another metro than the region, so that a failover can read it. Apply this stack first: docs/state.md.",
};

/** Two zones for a sandbox and three for production, beginning with one that sells the machines. */
function zonesOf({ region, role, has }: Choices): readonly string[] {
  const preferred = [
    ...(has.includes("trading") ? zonesOfType(tradingMachine(region, role), region) : []),
    ...(has.includes("cluster") ? zonesOfType(generalMachine(region), region) : []),
    ...usableZones(region),
  ];
  return [...new Set(preferred)].slice(0, role === "sandbox" ? 2 : 3);
}

/** The city of a region, else its own name: letters and digits only. */
function nameOfRegion(region: string): string {
  const city = regionFacts(region)?.metro?.name.split(/[,/]/).at(0) ?? "";
  const letters = city.toLowerCase().replace(/[^a-z]/g, "");
  return letters === "" ? region.replaceAll("-", "") : letters;
}

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

/** An id that can be told for made up, and of none of the environments. */
function unusedAccount(others: readonly EnvironmentInput[]): string {
  const used = new Set(
    others.flatMap(({ regions }) => Object.values(regionsOf(regions, "aws")).map((own) => own.accountId)),
  );
  const ids = range(1, 1000).map((number) => `999999999${String(1000 - number).padStart(3, "0")}`);
  const free = ids.find((id) => !used.has(id));
  if (free === undefined) throw new Error("state --account");
  return free;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
