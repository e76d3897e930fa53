import { siteMetro } from "../../catalog/site-metros";
import type { LinkSite } from "../../../environment/outline";
import { circuitsOf } from "./circuits";
import type { AzureInterconnect } from "./schema";

/** Returns where the circuits of an interconnect end; paths begin at the region. */
export function linkSites(interconnect: AzureInterconnect | undefined): readonly LinkSite[] {
  return circuitsOf(interconnect ?? { links: {}, ports: {} }).map(({ link, location, established }) => ({
    path: `interconnect.links.${link}`,
    site: location ?? "not stated",
    metro: location === undefined ? undefined : siteMetro(location),
    established: established !== undefined,
  }));
}
