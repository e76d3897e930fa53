import type { AwsNetwork } from "../../network/spec/schema";
import type { AwsInterconnect, Link, VirtualInterface } from "./schema";

/** Returns the prefixes that AWS announces to the other side. */
export function allowedPrefixes(interconnect: AwsInterconnect, network: AwsNetwork): readonly string[] {
  return interconnect.allowedPrefixes ?? [network.cidr];
}

/** Returns the variable of an interface's BGP key. It is unique: names of links and interfaces have no hyphen. */
export function bgpKeyVariable(link: string, virtualInterface: string): string {
  return `bgp_auth_key_${link}_${virtualInterface}`;
}

/** Returns the virtual interfaces of a link; none while it is on order. */
export function virtualInterfaces(link: Link): Readonly<Record<string, VirtualInterface>> {
  return link.phase.kind === "established" ? link.phase.virtualInterfaces : {};
}
