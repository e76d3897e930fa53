import { contains, parseCidr, type Cidr } from "./cidr";

/** Private addresses. Source: RFC 1918. */
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
/** Shared addresses of carriers. Source: RFC 6598. */
const sharedRange = "100.64.0.0/10";
/**
 * The further ranges that the internet does not route: this host, loopback, link-local, protocol assignments,
 * benchmarks, documentation, multicast, reserved. Source: IANA IPv4 special-purpose address registry (RFC 6890).
 */
const specialRanges = [
  "0.0.0.0/8",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** Whether all addresses of a block are private (RFC 1918). */
export function isPrivate(block: Cidr): boolean {
  return isIn(privateRanges, block);
}

/** Whether no address of a block is routed on the internet: private, or in the shared range of carriers (RFC 6598). */
export function isOffInternet(block: Cidr): boolean {
  return isIn([...privateRanges, sharedRange], block);
}

/** Whether the text is a block with an address that may be routed on the internet. */
export function isPublic(cidr: string): boolean {
  const block = parseCidr(cidr);
  return block !== undefined && !isOffInternet(block);
}

/** Whether a block lies in no range that the IANA registry calls not globally reachable. */
export function isGloballyReachable(block: Cidr): boolean {
  return !isOffInternet(block) && !isIn(specialRanges, block);
}

function isIn(ranges: readonly string[], block: Cidr): boolean {
  return ranges.some((text) => {
    const range = parseCidr(text);
    return range !== undefined && contains(range, block);
  });
}
