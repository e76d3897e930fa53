import type { GcpInterconnectInput } from "../../../src/gcp/interconnect/spec/schema";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import type { Edit } from "../../problems/parts";
import { withIowa } from "../iowa";

export type LinkInput = GcpInterconnectInput["links"][string];
export type PartnerInput = Extract<LinkInput, { kind: "partner" }>;

/** Where the tests' interconnect stands. */
export const interconnectAt = "regions.iowa.interconnect";

/** A pair of attachments in one metro. */
export const partner: PartnerInput = {
  kind: "partner",
  partner: "Equinix",
  metro: "Chicago",
  phase: { kind: "active" },
};

/** Two pairs in two metros. */
export const interconnect: GcpInterconnectInput = {
  receives: ["10.210.0.0/16"],
  links: { chicago: partner, newyork: { ...partner, metro: "New York" } },
};

/** Adds the region `iowa` with a sound interconnect, with these changes. */
export function withInterconnect(
  own: Partial<GcpInterconnectInput> = {},
  region: Partial<GcpRegionInput> = {},
): Edit {
  return withIowa({ ...region, interconnect: { ...interconnect, ...own } });
}
