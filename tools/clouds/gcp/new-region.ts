import { regionFacts, regionNames } from "../../../src/gcp/catalog/regions";
import { projectId, projectNumber } from "../../../src/gcp/region/spec/primitives";
import { newCloud } from "../../new/first-region";
import { formedPair, pairOf } from "../../new/formed";
import { parts } from "./new-parts";

/** A first region of Google Cloud. */
export const newGcp = newCloud({
  regions: regionNames,
  firstRegion: "us-central1",
  parts,
  account: {
    text: "its project and the number of that, such as hft-desk/123456789012",
    read: (text) => formedPair(text, projectId, projectNumber),
    id: (number) => `999999999${number}`,
    whole: (id, environment) => `${`hft-${environment}-${id.slice(-3)}`.slice(0, 30)}/${id}`,
    field: "projectId",
    note: "Made up, as is its number: put your project here. Whoever applies needs its APIs: docs/pull-requests.md.",
  },
  place: (region) => regionFacts(region)?.place,
  zones: ({ region }) => regionFacts(region)?.zones ?? [],
  region: ({ role, region, account, network }) => {
    const [id, number] = pairOf(account);
    return { cloud: "gcp", role, region, projectId: id, projectNumber: number, network };
  },
  notes: () => ({ "network.zones": "A slot never changes its zone." }),
  state: (environment, region) => ({ kind: "gcs", bucket: `hft-${environment}-state`, region }),
});
