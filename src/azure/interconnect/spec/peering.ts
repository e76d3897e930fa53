import { formatCidr, parseCidr, subBlock } from "../../../core/cidr";
import type { OwnPeering } from "./session-schema";

/** The prefix length of a link's block. */
export const linkPrefix = 30;

/** The ends of a BGP session. */
export interface SessionEnds {
  readonly peer: string;
  readonly azure: string;
}

/**
 * Returns the ends of the session in a block: the other side has the first address, Azure the second.
 * Source: ExpressRoute documentation, ExpressRoute routing requirements.
 *
 * @throws RangeError for what is no /30: a rule should have refused it
 */
export function sessionEnds(block: string): SessionEnds {
  const parsed = parseCidr(block);
  if (parsed?.prefix !== linkPrefix) throw new RangeError(`${block} is no /${linkPrefix}`);
  const host = (index: number): string => formatCidr(subBlock(parsed, 32, index)).replace("/32", "");
  return { peer: host(1), azure: host(2) };
}

/** What the engineer of the other side's router is told of a peering. */
export function peeringSheet({
  vlan,
  peerAsn,
  primary,
  secondary,
}: OwnPeering): Readonly<Record<string, unknown>> {
  return { vlan, peer_asn: peerAsn, primary: sessionEnds(primary), secondary: sessionEnds(secondary) };
}
