import type { Policy, Vpn, VpnSite } from "./vpn-schema";

type Group = Policy["ikeGroup"];

/** How Azure calls a Diffie-Hellman group, for IKE and for the keys of the tunnel. */
const groups: Readonly<Record<Group, { readonly ike: string; readonly pfs: string }>> = {
  14: { ike: "DHGroup14", pfs: "PFS2048" },
  19: { ike: "ECP256", pfs: "ECP256" },
  20: { ike: "ECP384", pfs: "ECP384" },
  24: { ike: "DHGroup24", pfs: "PFS24" },
};

/** A policy in Azure's words. */
export interface IpsecPolicy {
  readonly ikeEncryption: string;
  readonly ikeIntegrity: string;
  readonly dhGroup: string;
  readonly ipsecEncryption: string;
  readonly ipsecIntegrity: string;
  readonly pfsGroup: string;
  readonly saLifetime: number;
  readonly saDatasize: number;
}

/** Azure's own, in KiB: 97 GiB. */
const kibPerKey = 102_400_000;

/**
 * Returns a policy in Azure's words. A GCM cipher checks integrity itself, so that both arguments name it.
 * Source: VPN Gateway FAQ, IPsec/IKE policy.
 */
export function ipsecPolicy(policy: Policy): IpsecPolicy {
  const { ikeEncryption, ikeIntegrity, ikeGroup, encryption, pfsGroup, lifetimeSeconds } = policy;
  return {
    ikeEncryption,
    ikeIntegrity,
    dhGroup: groups[ikeGroup].ike,
    ipsecEncryption: encryption,
    ipsecIntegrity: encryption.startsWith("GCM") ? encryption : "SHA256",
    pfsGroup: groups[pfsGroup].pfs,
    saLifetime: lifetimeSeconds,
    saDatasize: kibPerKey,
  };
}

/** Returns the link-local addresses of the gateway's instances, of all sites; each once. */
export function linkLocalAddresses({ sites }: Pick<Vpn, "sites">): {
  readonly first: readonly string[];
  readonly second: readonly string[];
} {
  const sessions = Object.values(sites).flatMap(({ session }) =>
    session.kind === "link-local" ? [session] : [],
  );
  return {
    first: [...new Set(sessions.map(({ first }) => first))],
    second: [...new Set(sessions.map(({ second }) => second))],
  };
}

/** Returns how many tunnels a gateway builds: each of its two instances builds one to each site. */
export function tunnelCount({ sites }: { readonly sites: Readonly<Record<string, VpnSite>> }): number {
  return Object.keys(sites).length * 2;
}

/** Returns the variable of a site's key. It is unique: names of sites have no hyphen. */
export function sharedKeyVariable(site: string): string {
  return `vpn_shared_key_${site}`;
}
