import type { imageRules } from "../../../../src/gcp/images/spec/rules";
import type { ImagesInput } from "../../../../src/gcp/images/spec/schema";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, put, type Edit } from "../../../problems/parts";
import { createdNetwork, iowa, withIowa } from "../../iowa";

const home: ImagesInput = { kind: "home", repositories: { engine: {} } };

/** Adds the home of images, and a region that stands by, with these changes. */
function withStandby(own: Partial<GcpRegionInput>): Edit {
  const carolina = {
    ...iowa,
    role: "dr",
    capacity: "none",
    region: "us-east1",
    network: { ...createdNetwork, cidr: "10.3.0.0/16", zones: { a: "us-east1-b" } },
    ...own,
  };
  return edit.each(withIowa({ images: home }), put("regions.carolina", carolina));
}

export const imageCases: CasesOf<keyof (typeof imageRules)["problems"]> = {
  "GCP-AR-001": [
    {
      mistake: "a replica of a region by the name that Google gives it",
      edit: withStandby({ images: { kind: "replica", of: "iowaa" } }),
      at: "regions.carolina.images.of",
      remedy: 'did you mean "iowa"?',
    },
    {
      mistake: "a replica of nobody",
      edit: withIowa({ images: { kind: "replica", of: "virginia" } }),
      at: "regions.iowa.images.of",
      remedy: "home",
    },
  ],
  "GCP-AR-002": [
    {
      mistake: "a region that would start its nodes without images",
      edit: withStandby({}),
      at: "regions.carolina.images",
    },
  ],
  "GCP-AR-003": [
    {
      mistake: "a copied region that is still in the first one's place",
      edit: withStandby({
        region: "us-central1",
        network: { ...createdNetwork, cidr: "10.3.0.0/16" },
        images: { kind: "replica", of: "iowa" },
      }),
      at: "regions.carolina.images",
      value: "hft-trading-prod in us-central1, also of iowa",
    },
  ],
  "GCP-AR-004": [
    {
      mistake: "a cache for the day on which what it caches is gone",
      edit: withStandby({ images: { kind: "replica", of: "iowa", by: "pull-through" } }),
      at: "regions.carolina.images.by",
      remedy: 'by: "push"',
    },
  ],
};
