import {
  StorageManagementPolicy,
  type StorageManagementPolicyRuleActionsBaseBlob,
} from "@cdktf/provider-azurerm/lib/storage-management-policy";
import type { Construct } from "constructs";
import type { AccessTier } from "../catalog/storage";
import type { DataStorage } from "./spec/schema";

type TierArgument = keyof StorageManagementPolicyRuleActionsBaseBlob;

const tierArguments: Readonly<Record<AccessTier, TierArgument>> = {
  Cool: "tierToCoolAfterDaysSinceModificationGreaterThan",
  Cold: "tierToColdAfterDaysSinceModificationGreaterThan",
  Archive: "tierToArchiveAfterDaysSinceModificationGreaterThan",
};

/** Creates the lifecycle of all containers of an account: an expired blob becomes an old version, which goes in its turn. */
export function lifecyclePolicy(
  scope: Construct,
  id: string,
  { storageAccountId, stated }: { readonly storageAccountId: string; readonly stated: DataStorage },
): StorageManagementPolicy {
  const { archive, expireDays, oldVersionDays } = stated;
  const moves = Object.fromEntries(archive.map(({ to, afterDays }) => [tierArguments[to], afterDays]));
  return new StorageManagementPolicy(scope, id, {
    storageAccountId,
    rule: [
      ...(archive.length === 0
        ? []
        : [
            {
              name: "moves",
              enabled: true,
              // An append blob has no tier.
              filters: { blobTypes: ["blockBlob"] },
              actions: { baseBlob: moves },
            },
          ]),
      ...(expireDays === undefined
        ? []
        : [
            {
              name: "expiry",
              enabled: true,
              filters: { blobTypes: ["appendBlob", "blockBlob"] },
              actions: { baseBlob: { deleteAfterDaysSinceModificationGreaterThan: expireDays } },
            },
          ]),
      {
        name: "old-versions",
        enabled: true,
        filters: { blobTypes: ["appendBlob", "blockBlob"] },
        actions: { version: { deleteAfterDaysSinceCreation: oldVersionDays } },
      },
    ],
  });
}
