import type { ContainerNodePoolNodeConfig } from "@cdktf/provider-google/lib/container-node-pool";
import { labelsOf } from "../region/spec/labels";
import type { NodeDisk } from "./spec/pool-schema";

export interface NodeConfigProps {
  readonly machine: string;
  readonly disk: NodeDisk;
  /** Id of the key that encrypts the boot disk. */
  readonly diskKeyId: string;
  /** Address of the nodes' service account. */
  readonly serviceAccount: string;
  /** Tags of machines and disks: the provider's default labels reach the pool only. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Returns what every node has: gVNIC, secure boot, an encrypted disk, metadata that pods see through GKE only. */
export function nodeConfig(props: NodeConfigProps): ContainerNodePoolNodeConfig {
  const { machine, disk, diskKeyId, serviceAccount, tags } = props;
  return {
    machineType: machine,
    bootDisk: {
      diskType: disk.type,
      sizeGb: disk.sizeGiB,
      provisionedIops: disk.iops,
      provisionedThroughput: disk.throughputMiBps,
    },
    bootDiskKmsKey: diskKeyId,
    serviceAccount,
    // The roles of the account decide, not the scopes.
    oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
    gvnic: { enabled: true },
    metadata: { "disable-legacy-endpoints": "true" },
    resourceLabels: labelsOf(tags),
    shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
    workloadMetadataConfig: { mode: "GKE_METADATA" },
  };
}
