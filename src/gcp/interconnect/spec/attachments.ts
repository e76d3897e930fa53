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
  readonly kind: Link["kind"];
  readonly domain: EdgeDomain;
  readonly encryption: Encryption;
  /** Whether the other side has built its part. */
  readonly active: boolean;
}

type Links = Readonly<Record<string, Link>>;

/** Returns the VLAN attachments of all links. */
export function attachmentsOf(links: Links): readonly PlacedAttachment[] {
  return Object.entries(links).flatMap(([name, link]) => ofLink(name, link));
}

function ofLink(link: string, { kind, attachments, phase }: Link): PlacedAttachment[] {
  const domains = { first: 1, second: 2 } as const;
  return (["first", "second"] as const).flatMap((name) => {
    const { [name]: attachment } = attachments;
    if (attachment === undefined) return [];
    return [
      {
        link,
        name,
        path: `${link}.attachments.${name}`,
        kind,
        domain: domains[name],
        encryption: attachment.encryption,
        active: phase.kind === "active",
      },
    ];
  });
}
