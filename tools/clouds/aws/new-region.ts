import { regionFacts, regionNames } from "../../../src/aws/catalog/regions";
import { accountId } from "../../../src/aws/region/spec/primitives";
import type { RegionChoices } from "../../new/cloud";
import { newCloud } from "../../new/first-region";
import { formed } from "../../new/formed";
import { isSandbox } from "../../new/parts";
import { parts } from "./new-parts";
import { generalMachine, tradingMachine, usableZones, zonesOfType } from "./new-picks";

/** A first region of AWS. */
export const newAws = newCloud({
  regions: regionNames,
  firstRegion: "us-east-1",
  parts,
  account: {
    text: "id of its AWS account",
    read: (text) => formed(text, accountId),
    id: (number) => `999999999${number}`,
    field: "accountId",
    note: "Made up: put your account here. Terraform refuses credentials of any other.",
  },
  place: (region) => regionFacts(region)?.metro,
  // Every account has those that need no opt-in.
  keepsState: (region) => regionFacts(region)?.optIn === false,
  zones: zonesOf,
  region: ({ role, region, account, network }) => ({
    cloud: "aws",
    role,
    region,
    accountId: account,
    network: { ...network, ...(isSandbox({ role }) && { nat: { kind: "single", zone: "a" } as const }) },
  }),
  notes: (base) => ({
    "network.zones":
      "By zone id, which means the same place in every account. A slot never changes its zone.",
    ...(isSandbox(base) && { "network.nat": "One gateway for all zones is enough for a sandbox." }),
  }),
  state: (environment, region, account) => {
    const bucket = `hft-${environment}-state`;
    return {
      kind: "s3",
      bucket,
      region,
      keyArn: `arn:aws:kms:${region}:${account}:alias/${bucket}`,
      provision: { kind: "create", accountId: account },
    };
  },
});

/** Beginning with one that sells the machines. */
function zonesOf({ region, role, has }: RegionChoices): readonly string[] {
  const preferred = [
    ...(has.includes("trading") ? zonesOfType(tradingMachine(region, role), region) : []),
    ...(has.includes("cluster") ? zonesOfType(generalMachine(region), region) : []),
    ...usableZones(region),
  ];
  return [...new Set(preferred)];
}
