import { formatCidr, parseCidr, subBlock, type Cidr } from "../../../core/cidr";
import type { Vpn } from "./vpn-schema";

/** A tunnel of an HA VPN gateway. */
export interface VpnTunnel {
  /** From 1; part of the names of the tunnel, its session and its key. */
  readonly number: number;
  /** Interface of Google's gateway. */
  readonly ownInterface: 0 | 1;
  /** Interface of the other side's gateway: the index of its address. */
  readonly peerInterface: number;
}

/** Ends of the BGP session in a tunnel. */
export interface TunnelSession {
  /** Google's address with its prefix length. */
  readonly ipRange: string;
  readonly peerAddress: string;
}

/** The prefix length of a session's block. */
const sessionPrefix = 30;

/**
 * Returns the tunnels of a VPN, which use both interfaces of Google's gateway and every address of the other side.
 * Source: Cloud VPN documentation, HA VPN topologies.
 */
export function tunnelsOf({ addresses }: Pick<Vpn, "addresses">): readonly VpnTunnel[] {
  if (addresses.length === 4) {
    return ([0, 0, 1, 1] as const).map((ownInterface, index) => ({
      number: index + 1,
      ownInterface,
      peerInterface: index,
    }));
  }
  return ([0, 1] as const).map((ownInterface) => ({
    number: ownInterface + 1,
    ownInterface,
    peerInterface: addresses.length === 1 ? 0 : ownInterface,
  }));
}

/** Returns the prefix length of the block that the sessions of a VPN fill. */
export function sessionsPrefix(vpn: Pick<Vpn, "addresses">): number {
  return sessionPrefix - Math.log2(tunnelsOf(vpn).length);
}

/**
 * Returns the ends of a tunnel's session.
 *
 * @throws RangeError where the block of the sessions is too small: a rule should have refused it
 */
export function sessionOf({ sessions }: Pick<Vpn, "sessions">, { number }: VpnTunnel): TunnelSession {
  const block = subBlock(parseCidr(sessions) as Cidr, sessionPrefix, number - 1);
  const host = (index: number): string => formatCidr(subBlock(block, 32, index)).replace("/32", "");
  return { ipRange: `${host(1)}/${sessionPrefix}`, peerAddress: host(2) };
}

/** How Google calls the redundancy of the other side's gateway, by its number of addresses. */
export const redundancyTypes: Readonly<Record<number, string>> = {
  1: "SINGLE_IP_INTERNALLY_REDUNDANT",
  2: "TWO_IPS_REDUNDANCY",
  4: "FOUR_IPS_REDUNDANCY",
};

/** Returns the variable of a tunnel's key. It is unique: names of VPNs have no hyphen. */
export function sharedSecretVariable(vpn: string, { number }: VpnTunnel): string {
  return `vpn_shared_secret_${vpn}_${number}`;
}
