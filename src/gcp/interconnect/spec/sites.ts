import { siteMetro } from "../../catalog/site-metros";
import type { LinkSite } from "../../../environment/outline";
import type { GcpInterconnect } from "./schema";

/** Returns where the links of an interconnect end, of a partner's as nobody knows; paths begin at the region. */
export function linkSites(interconnect: GcpInterconnect | undefined): readonly LinkSite[] {
  return Object.entries(interconnect?.links ?? {}).map(([name, link]) => {
    const path = `interconnect.links.${name}`;
    const established = link.phase.kind !== "ordered";
    return link.kind === "partner"
      ? { path, site: "a partner's", metro: undefined, established }
      : { path: `${path}.location`, site: link.location, metro: siteMetro(link.location), established };
  });
}
