import { contains, parseCidr, type Cidr } from "./cidr";

/** Private addresses. Source: RFC 1918. */
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
/** Shared addresses of carriers. Source: RFC 6598. */
const sharedRange = "100.64.0.0/10";

/** Whether all addresses of a block are private (RFC 1918). */
export function isPrivate(block: Cidr): boolean {
  return isIn(privateRanges, block);
}

/** Whether no address of a block is routed on the internet: private, or in the shared range of carriers (RFC 6598). */
export function isOffInternet(block: Cidr): boolean {
  return isIn([...privateRanges, sharedRange], block);
}

function isIn(ranges: readonly string[], block: Cidr): boolean {
  return ranges.some((text) => {
    const range = parseCidr(text);
    return range !== undefined && contains(range, block);
  });
}
