import type { Amount } from "./demand";

/** Returns what a managed disk takes; a kind that no quota of the catalogue counts takes nothing. */
export function diskAmounts(storageAccountType: string, gib: number): readonly Amount[] {
  switch (storageAccountType) {
    case "UltraSSD_LRS":
      return [
        { quota: "ultra-disks", amount: 1 },
        { quota: "ultra-disk-size", amount: gib },
      ];
    case "PremiumV2_LRS":
      return [
        { quota: "premium-v2-disks", amount: 1 },
        { quota: "premium-v2-disk-size", amount: gib },
      ];
    case "Premium_LRS":
    case "Premium_ZRS":
      return [{ quota: "premium-disks", amount: 1 }];
    default:
      return [];
  }
}
