import { regionFacts, regionNames } from "../../../src/aws/catalog/regions";
import { accountId } from "../../../src/aws/region/spec/primitives";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import { regionsOf } from "../../../src/environment/resolve";
import {
  buildParts,
  regionName,
  unused,
  type MadeRegion,
  type NewCloud,
  type Notes,
  type RegionChoices,
} from "../../new/cloud";
import { formed } from "../../new/formed";
import { budget, parts, type Fields, type PartContext } from "./new-parts";
import { generalMachine, stateRegion, tradingMachine, usableZones, zonesOfType } from "./new-picks";

const slots = ["a", "b", "c"] as const;

/** A first region of AWS. */
export const newAws: NewCloud = {
  regions: regionNames,
  firstRegion: "us-east-1",
  parts: [...Object.keys(parts), "budget"],
  account: {
    text: "id of its AWS account",
    read: (text) => formed(text, accountId),
  },
  make,
};

function make(choices: RegionChoices): MadeRegion {
  const { environment, region, role, has, cidr } = choices;
  const account = choices.account === "" ? unusedAccount(choices) : choices.account;
  const zones = zonesOf(choices);
  const own = slots.slice(0, zones.length);
  const { fields, notes } = buildParts<PartContext, Fields>(parts, has, {
    region,
    role,
    account,
    cidr,
    slots: own,
  });
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
  const bucket = `hft-${environment}-state`;
  const home = stateRegion(region);
  return {
    name: regionName(region, regionFacts(region)?.metro),
    region: stated,
    notes: {
      ...regionNotes,
      ...(choices.account === "" && { accountId: madeUp }),
      ...(role === "sandbox" && sandboxNotes),
      ...notes,
    },
    ...(has.includes("budget") && { shared: { aws: budget.shared }, sharedNotes: budget.notes }),
    state: {
      kind: "s3",
      bucket,
      region: home,
      keyArn: `arn:aws:kms:${home}:${account}:alias/${bucket}`,
      provision: { kind: "create", accountId: account },
    },
  };
}

const madeUp = "Made up: put your account here. Terraform refuses credentials of any other.";

const regionNotes: Notes = {
  "network.cidr": "Shared with no network that this one is ever connected to.",
  "network.zones": "By zone id, which means the same place in every account. A slot never changes its zone.",
};

const sandboxNotes: Notes = {
  "network.nat": "One gateway for all zones is enough for a sandbox.",
};

/** Two zones for a sandbox and three for production, beginning with one that sells the machines. */
function zonesOf({ region, role, has }: RegionChoices): readonly string[] {
  const preferred = [
    ...(has.includes("trading") ? zonesOfType(tradingMachine(region, role), region) : []),
    ...(has.includes("cluster") ? zonesOfType(generalMachine(region), region) : []),
    ...usableZones(region),
  ];
  return [...new Set(preferred)].slice(0, role === "sandbox" ? 2 : 3);
}

function unusedAccount({ others }: RegionChoices): string {
  const used = others.flatMap(({ regions }) =>
    Object.values(regionsOf(regions, "aws")).map((own) => own.accountId),
  );
  return unused((number) => `999999999${String(number).padStart(3, "0")}`, new Set(used));
}
