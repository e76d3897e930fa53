import { interconnectLocation } from "../../catalog/interconnect";
import { domainOf, type EdgeDomain } from "./attachments";
import type { Link } from "./schema";

/** Where a link ends, or will end once it is built. */
export interface LinkEnd {
  readonly link: string;
  /** The metro; of a location that the catalogue does not list, the first part of its name. */
  readonly metro: string;
  readonly domain: EdgeDomain;
}

/** Returns the ends of a link, on order or not. */
export function endsOf(link: string, stated: Link): readonly LinkEnd[] {
  if (stated.kind !== "partner") {
    return [{ link, metro: metroOf(stated.location), domain: domainOf(stated.location) }];
  }
  const { metro } = stated;
  const { first, second } = stated.attachments;
  return [
    ...(first === undefined ? [] : [{ link, metro, domain: 1 as const }]),
    ...(second === undefined ? [] : [{ link, metro, domain: 2 as const }]),
  ];
}

function metroOf(location: string): string {
  const [city = location] = location.split("-");
  return interconnectLocation(location)?.metro ?? city;
}
