/** Backups in the region that stands by, under a key there. */
export const elsewhere = {
  kind: "elsewhere",
  region: "us-east1",
  keyId: "projects/hft-keys/locations/us-east1/keyRings/granary/cryptoKeys/objects",
} as const;
