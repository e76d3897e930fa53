import { directConnectSite } from "../../catalog/dx";
import { siteMetro } from "../../catalog/site-metros";
import type { LinkSite } from "../../../environment/outline";
import type { AwsInterconnect } from "./schema";

/** Returns where the links of an interconnect end; paths begin at the region. */
export function linkSites(interconnect: AwsInterconnect | undefined): readonly LinkSite[] {
  return Object.entries(interconnect?.links ?? {}).map(([name, { site, phase }]) => ({
    path: `interconnect.links.${name}.site`,
    site,
    metro: siteMetro(directConnectSite(site)?.code ?? site),
    established: phase.kind === "established",
  }));
}
