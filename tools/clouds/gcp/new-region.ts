import { regionFacts, regionNames } from "../../../src/gcp/catalog/regions";
import { projectId, projectNumber } from "../../../src/gcp/region/spec/primitives";
import { regionsOf } from "../../../src/environment/resolve";
import {
  buildParts,
  nearestElsewhere,
  regionName,
  unused,
  type MadeRegion,
  type NewCloud,
  type Notes,
  type RegionChoices,
} from "../../new/cloud";
import { formed } from "../../new/formed";
import { parts, type Fields, type PartContext } from "./new-parts";

const slots = ["a", "b", "c"] as const;

/** A first region of Google Cloud. */
export const newGcp: NewCloud = {
  regions: regionNames,
  firstRegion: "us-central1",
  parts: Object.keys(parts),
  account: {
    text: "its project and the number of that, such as hft-desk/123456789012",
    read: (text) => {
      const { id, number } = project(text);
      return `${formed(id, projectId)}/${formed(number, projectNumber)}`;
    },
  },
  make,
};

function project(text: string): { readonly id: string; readonly number: string } {
  const [id = "", number = ""] = text.split("/");
  return { id, number };
}

function make(choices: RegionChoices): MadeRegion {
  const { environment, region, role, has, cidr } = choices;
  const account = choices.account === "" ? unusedProject(choices) : choices.account;
  const { id, number } = project(account);
  const facts = regionFacts(region);
  const zones = (facts?.zones ?? []).slice(0, role === "sandbox" ? 2 : 3);
  const { fields, notes } = buildParts<PartContext, Fields>(parts, has, { role });
  const others = regionNames().flatMap((name) => {
    const place = name === region ? undefined : regionFacts(name)?.place;
    return place === undefined ? [] : [{ name, place }];
  });
  return {
    name: regionName(region, facts?.place),
    region: {
      cloud: "gcp",
      role,
      region,
      projectId: id,
      projectNumber: number,
      network: {
        kind: "create",
        cidr,
        zones: Object.fromEntries(slots.slice(0, zones.length).map((slot, index) => [slot, zones[index]])),
      },
      ...fields,
    },
    notes: { ...regionNotes, ...(choices.account === "" && { projectId: madeUp }), ...notes },
    state: {
      kind: "gcs",
      bucket: `hft-${environment}-state`,
      region: nearestElsewhere(facts?.place, others),
    },
  };
}

const madeUp =
  "Made up, as is its number: put your project here. Whoever applies needs its APIs: docs/pull-requests.md.";

const regionNotes: Notes = {
  "network.cidr": "Shared with no network that this one is ever connected to.",
  "network.zones": "A slot never changes its zone.",
};

function unusedProject({ environment, others }: RegionChoices): string {
  const used = others.flatMap(({ regions }) =>
    Object.values(regionsOf(regions, "gcp")).map((own) => own.projectNumber),
  );
  const number = unused((each) => `999999999${String(each).padStart(3, "0")}`, new Set(used));
  return `hft-${environment}-${number.slice(-3)}/${number}`.replace(/^(.{1,30})[^/]*/, "$1");
}
