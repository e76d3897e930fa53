import type { DedicatedAttachment } from "./dedicated-schema";
import type { Encryption } from "./encryption-schema";
import type { Link } from "./schema";

/** An edge availability domain of a metro: Google maintains one of them at a time. */
export type EdgeDomain = 1 | 2;

/** A VLAN attachment of a region, with the link that carries it. */
export interface PlacedAttachment {
  /** Name of its link, and its own on the link. */
  readonly link: string;
  readonly name: string;
  /** From the links on, for example `colo.attachments.first`. */
  readonly path: string;
  /** Whose connection it is on. */
  readonly over: "partner" | "dedicated";
  readonly domain: EdgeDomain;
  readonly encryption: Encryption;
  /** Whether the other side has built its part. */
  readonly active: boolean;
  /** What is stated of an attachment on a dedicated connection; a partner decides about his own. */
  readonly stated: DedicatedAttachment | undefined;
}

type Links = Readonly<Record<string, Link>>;

/** Returns the VLAN attachments of all links; a dedicated connection has none before it is established. */
export function attachmentsOf(links: Links): readonly PlacedAttachment[] {
  return Object.entries(links).flatMap(([name, link]) => attachmentsOn(name, link));
}

function attachmentsOn(link: string, stated: Link): readonly PlacedAttachment[] {
  const partnerDomains = { first: 1, second: 2 } as const;
  if (stated.kind === "partner") {
    return (["first", "second"] as const).flatMap((name) => {
      const { [name]: attachment } = stated.attachments;
      if (attachment === undefined) return [];
      return [
        {
          link,
          name,
          path: `${link}.attachments.${name}`,
          over: "partner" as const,
          domain: partnerDomains[name],
          encryption: attachment.encryption,
          active: stated.phase.kind === "active",
          stated: undefined,
        },
      ];
    });
  }
  const { phase } = stated;
  if (phase.kind === "ordered") return [];
  return Object.entries(phase.attachments).map(([name, attachment]) => ({
    link,
    name,
    path: `${link}.phase.attachments.${name}`,
    over: "dedicated",
    domain: domainOf(stated.location),
    encryption: attachment.encryption,
    active: true,
    stated: attachment,
  }));
}

/** Returns the edge availability domain of a location, which its name states. */
export function domainOf(location: string): EdgeDomain {
  return location.includes("-zone1-") ? 1 : 2;
}

/** Returns the variable of an attachment's BGP key. It is unique: names of links and attachments have no hyphen. */
export function bgpKeyVariable({ link, name }: Pick<PlacedAttachment, "link" | "name">): string {
  return `bgp_auth_key_${link}_${name}`;
}
