import type { EdgeDomain } from "./attachments";
import type { Link } from "./schema";

/** Where a link ends, or will end once it is built. */
export interface LinkEnd {
  readonly link: string;
  readonly metro: string;
  readonly domain: EdgeDomain;
}

/** Returns the ends of a link, on order or not. */
export function endsOf(link: string, { metro, attachments }: Link): readonly LinkEnd[] {
  const { first, second } = attachments;
  return [
    ...(first === undefined ? [] : [{ link, metro, domain: 1 as const }]),
    ...(second === undefined ? [] : [{ link, metro, domain: 2 as const }]),
  ];
}
