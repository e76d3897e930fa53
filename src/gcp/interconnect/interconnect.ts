import { mapValues } from "../../core/map-values";

/** A link as the outputs of its stack tell it. */
export interface InterconnectLink {
  /** Id of each VLAN attachment, by name. */
  readonly attachmentIds: Readonly<Record<string, string>>;
  /** Key with which a service provider takes up an attachment that is on order, by name of the attachment. */
  readonly pairingKeys: Readonly<Record<string, string>>;
}

/** What other stacks and operators read of a region's interconnect. */
export interface Interconnect {
  readonly links: Readonly<Record<string, InterconnectLink>>;
}

/** Returns the outputs of an interconnect. */
export function interconnectOutputs({ links }: Interconnect): Readonly<Record<string, unknown>> {
  return {
    interconnect: {
      links: mapValues(links, ({ attachmentIds }) => ({ attachment_ids: attachmentIds })),
    },
  };
}

/**
 * Returns the pairing keys of attachments on order. Whoever presents one first connects his own network to the region's:
 * they are secret until the provider has taken them up, and worth nothing afterwards.
 */
export function pairingKeyOutputs({ links }: Interconnect): Readonly<Record<string, unknown>> {
  const keys = mapValues(links, ({ pairingKeys }) => pairingKeys);
  const ordered = Object.entries(keys).filter(([, own]) => Object.keys(own).length > 0);
  return ordered.length === 0 ? {} : { interconnect_pairing_keys: Object.fromEntries(ordered) };
}
