import type { CreateNetwork } from "./schema";

export type GoogleApis = CreateNetwork["googleApis"];

/**
 * The blocks behind `restricted.googleapis.com` and `private.googleapis.com`, of four addresses each. They are routed
 * inside Google's network only.
 * Source: VPC documentation, Configure Private Google Access, Domain name options; VPC Service Controls documentation,
 * Private connectivity. Read 2026-11-27.
 */
const blocks: Readonly<Record<GoogleApis, { readonly cidr: string; readonly addresses: readonly string[] }>> =
  {
    restricted: {
      cidr: "199.36.153.4/30",
      addresses: ["199.36.153.4", "199.36.153.5", "199.36.153.6", "199.36.153.7"],
    },
    private: {
      cidr: "199.36.153.8/30",
      addresses: ["199.36.153.8", "199.36.153.9", "199.36.153.10", "199.36.153.11"],
    },
  };

/**
 * Domains whose names lead to those addresses, beside googleapis.com: images, and the control planes of clusters.
 * Source: VPC Service Controls documentation, Configure restricted access for GKE private clusters;
 * cloud-foundation-fabric v57, fast/stages/2-networking, response policies. Read 2026-11-27.
 */
export const googleDomains = ["gcr.io", "pkg.dev", "gke.goog"] as const;

/** Returns the block through which a network reaches the APIs of Google. */
export function googleApiBlock(apis: GoogleApis): string {
  return blocks[apis].cidr;
}

/** Returns the addresses of that block. */
export function googleApiAddresses(apis: GoogleApis): readonly string[] {
  return blocks[apis].addresses;
}
