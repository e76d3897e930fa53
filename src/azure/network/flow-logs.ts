import { NetworkWatcherFlowLog } from "@cdktf/provider-azurerm/lib/network-watcher-flow-log";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { globalName, resourceName } from "../region/spec/names";
import type { RegionPlace } from "../region/spec/place";
import type { CreateNetwork } from "./spec/schema";

export interface FlowLogsProps {
  readonly place: RegionPlace;
  readonly home: Home;
  readonly networkId: string;
  readonly stated: Extract<CreateNetwork["flowLogs"], { readonly kind: "stored" }>;
  /** Whether the region has availability zones. */
  readonly zonal: boolean;
}

/** The flows of a whole network, in a storage account of their own. */
export class FlowLogs extends Construct {
  readonly resource: NetworkWatcherFlowLog;

  constructor(scope: Construct, id: string, { place, home, networkId, stated, zonal }: FlowLogsProps) {
    super(scope, id);
    const { prefix, location, subscriptionId } = place;
    // The flow log writes its own rule of deletion into the account, over every other.
    const store = new StorageAccount(this, "store", {
      ...home,
      name: globalName("storageAccount", subscriptionId, prefix, "flows"),
      accountKind: "StorageV2",
      accountTier: "Standard",
      accountReplicationType: zonal ? "ZRS" : "LRS",
      minTlsVersion: "TLS1_2",
      httpsTrafficOnlyEnabled: true,
      allowNestedItemsToBePublic: false,
      crossTenantReplicationEnabled: false,
      // Network Watcher writes with a key of the account.
      sharedAccessKeyEnabled: true,
      // It comes as a trusted service of Azure.
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"] },
    });
    const { watcher } = stated;
    this.resource = new NetworkWatcherFlowLog(this, "Resource", {
      networkWatcherName: watcher?.name ?? `NetworkWatcher_${location}`,
      resourceGroupName: watcher?.resourceGroup ?? "NetworkWatcherRG",
      name: resourceName("networkWatcherFlowLog", prefix),
      location,
      targetResourceId: networkId,
      storageAccountId: store.id,
      enabled: true,
      version: 2,
      retentionPolicy: { enabled: true, days: stated.days },
    });
  }
}
