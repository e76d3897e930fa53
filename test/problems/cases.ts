import type { ProblemCode } from "../../src/clouds";
import type { CasesOf } from "./case";
import { acceptanceCases } from "../environment/cases/acceptance";
import { backupCases } from "../aws/backup/cases/backup";
import { identityCases as awsIdentityCases } from "../aws/identities/cases/identities";
import { identityCases as azureIdentityCases } from "../azure/identities/cases/identities";
import { identityCases as gcpIdentityCases } from "../gcp/identities/cases/identities";
import { pipelineCases } from "../environment/cases/pipeline";
import { bucketCases } from "../aws/storage/cases/buckets";
import { cacheCases } from "../aws/cache/cases/cache";
import { calendarCases } from "../environment/cases/calendar";
import { clusterCases } from "../aws/cluster/cases/cluster";
import { connectGatewayCases } from "../aws/interconnect/cases/connect-gateways";
import { connectLinkCases } from "../aws/interconnect/cases/connect-links";
import { databaseCases } from "../aws/database/cases/database";
import { databaseReplicationCases } from "../aws/database/cases/database-replication";
import { databaseStorageCases } from "../aws/database/cases/database-storage";
import { backupCases as azureBackupCases } from "../azure/backup/cases/backup";
import { backupCases as gkeBackupCases } from "../gcp/backup/cases/backup";
import { bucketCases as cloudStorageCases } from "../gcp/storage/cases/buckets";
import { cacheCases as memorystoreCases } from "../gcp/cache/cases/cache";
import { imageCases as artifactRegistryCases } from "../gcp/images/cases/images";
import { costCases as gcpCostCases } from "../gcp/cost/cases/cost";
import { databaseCases as cloudSqlCases } from "../gcp/database/cases/database";
import { machineCases as cloudSqlMachineCases } from "../gcp/database/cases/machine";
import { replicationCases as cloudSqlReplicationCases } from "../gcp/database/cases/replication";
import { ingressCases as gcpIngressCases } from "../gcp/ingress/cases/ingress";
import { fleetCases as gcpFleetCases } from "../gcp/machines/cases/fleet";
import { vmCases } from "../gcp/machines/cases/vm";
import { interconnectCases as gcpInterconnectCases } from "../gcp/interconnect/cases/interconnect";
import { clusterCases as gkeCases } from "../gcp/cluster/cases/cluster";
import { freezeCases } from "../gcp/cluster/cases/freezes";
import { tunerCases } from "../tuning/cases/tuner";
import { generationCases as gkeGenerationCases } from "../gcp/machines/cases/generations";
import { poolCases as gkePoolCases } from "../gcp/machines/cases/pools";
import { watchingCases as gcpWatchingCases } from "../gcp/monitoring/cases/watching";
import { attachmentCases as gcpAttachmentCases } from "../gcp/interconnect/cases/attachments";
import {
  dedicatedCases as gcpDedicatedCases,
  linkCases as gcpLinkCases,
} from "../gcp/interconnect/cases/links";
import { vpnCases as gcpVpnCases } from "../gcp/interconnect/cases/vpn";
import { firewallCases } from "../gcp/network/cases/firewall";
import { keyCases as gcpKeyCases } from "../gcp/network/cases/keys";
import { networkCases as gcpNetworkCases } from "../gcp/network/cases/network";
import { regionCases as gcpRegionCases } from "../gcp/region/cases/region";
import { generationCases as aksGenerationCases } from "../azure/machines/cases/generations";
import { placementCases as azurePlacementCases } from "../azure/machines/cases/placement";
import { databaseCases as azureDatabaseCases } from "../azure/database/cases/database";
import { replicationCases as azureReplicationCases } from "../azure/database/cases/replication";
import { cacheCases as azureCacheCases } from "../azure/cache/cases/cache";
import { cacheGroupCases as azureCacheGroupCases } from "../azure/cache/cases/groups";
import { imageCases as azureImageCases } from "../azure/images/cases/images";
import { clusterCases as aksCases } from "../azure/cluster/cases/cluster";
import { poolCases as aksPoolCases } from "../azure/machines/cases/pools";
import { azureIngressCases } from "../azure/ingress/cases/ingress";
import { azureDiskCases } from "../azure/machines/cases/disk";
import { fleetCases as azureFleetCases } from "../azure/machines/cases/fleet";
import { azureVmCases } from "../azure/machines/cases/vm";
import { costCases as azureCostCases } from "../azure/cost/cases/cost";
import { monitoringCases as azureMonitoringCases } from "../azure/monitoring/cases/monitoring";
import { interconnectCases as azureInterconnectCases } from "../azure/interconnect/cases/interconnect";
import { linkCases as azureLinkCases, portCases as azurePortCases } from "../azure/interconnect/cases/links";
import { vpnCases as azureVpnCases } from "../azure/interconnect/cases/vpn";
import { keyCases as azureKeyCases } from "../azure/network/cases/keys";
import { networkCases as azureNetworkCases } from "../azure/network/cases/network";
import { securityCases as azureSecurityCases } from "../azure/network/cases/security";
import { zoneCases as azureZoneCases } from "../azure/network/cases/zones";
import { regionCases as azureRegionCases } from "../azure/region/cases/region";
import { storageCases as azureStorageCases } from "../azure/storage/cases/storage";
import { deployedCases } from "../aws/machines/cases/deployed";
import { environmentCases } from "../environment/cases/environment";
import { fleetCases } from "../aws/machines/cases/fleet";
import { generationCases } from "../aws/machines/cases/generation";
import { imageCases } from "../aws/images/cases/images";
import { ingressCases } from "../aws/ingress/cases/ingress";
import { interconnectCases } from "../aws/interconnect/cases/interconnect";
import { keyCases } from "../aws/network/cases/keys";
import { machineCases } from "../aws/machines/cases/machine";
import { managedTuningCases } from "../tuning/cases/managed-tuning";
import { networkCases } from "../aws/network/cases/network";
import { probeCases } from "../aws/interconnect/cases/network-probes";
import { poolCases } from "../aws/machines/cases/pools";
import { dnsCases } from "../environment/cases/dns";
import { recoveryCases } from "../environment/cases/recovery";
import { lockCases } from "../aws/storage/cases/retention-lock";
import { regionCases } from "../aws/region/cases/region";
import { shapeCases } from "../environment/cases/shape";
import { vpnCases } from "../aws/interconnect/cases/site-to-site-vpn";
import { sourceBlockCases } from "../aws/network/cases/source-blocks";
import { stateCases } from "../environment/cases/state";
import { tuningCases } from "../tuning/cases/tuning";
import { virtualInterfaceCases } from "../aws/interconnect/cases/virtual-interfaces";
import { venueCases } from "../environment/cases/venues";
import { volumeCases } from "../aws/machines/cases/volume";
import { watchingCases } from "../aws/monitoring/cases/watching";

/** Every problem, provoked. A code without a case does not compile. */
export const cases: CasesOf<ProblemCode> = {
  ...shapeCases,
  ...acceptanceCases,
  ...environmentCases,
  ...calendarCases,
  ...dnsCases,
  ...recoveryCases,
  ...venueCases,
  ...regionCases,
  ...networkCases,
  ...interconnectCases,
  ...connectGatewayCases,
  ...connectLinkCases,
  ...vpnCases,
  ...probeCases,
  ...virtualInterfaceCases,
  ...clusterCases,
  ...databaseCases,
  ...databaseStorageCases,
  ...databaseReplicationCases,
  ...poolCases,
  ...generationCases,
  ...fleetCases,
  ...deployedCases,
  ...machineCases,
  ...volumeCases,
  ...ingressCases,
  ...watchingCases,
  ...cacheCases,
  ...bucketCases,
  ...lockCases,
  ...imageCases,
  ...backupCases,
  ...keyCases,
  ...sourceBlockCases,
  ...gcpRegionCases,
  ...gcpNetworkCases,
  ...gcpKeyCases,
  ...firewallCases,
  ...gcpFleetCases,
  ...gcpIngressCases,
  ...vmCases,
  ...gcpInterconnectCases,
  ...gcpLinkCases,
  ...gkeCases,
  ...freezeCases,
  ...tunerCases,
  ...gkeBackupCases,
  ...gkePoolCases,
  ...gkeGenerationCases,
  ...gcpWatchingCases,
  ...gcpDedicatedCases,
  ...gcpAttachmentCases,
  ...gcpVpnCases,
  ...memorystoreCases,
  ...cloudStorageCases,
  ...artifactRegistryCases,
  ...gcpCostCases,
  ...cloudSqlCases,
  ...cloudSqlMachineCases,
  ...cloudSqlReplicationCases,
  ...azureBackupCases,
  ...azureRegionCases,
  ...azureNetworkCases,
  ...azureZoneCases,
  ...azureSecurityCases,
  ...azureCostCases,
  ...azureInterconnectCases,
  ...azureLinkCases,
  ...azurePortCases,
  ...azureVpnCases,
  ...azureKeyCases,
  ...aksGenerationCases,
  ...azurePlacementCases,
  ...azureDatabaseCases,
  ...azureReplicationCases,
  ...azureCacheCases,
  ...azureCacheGroupCases,
  ...azureStorageCases,
  ...azureImageCases,
  ...aksCases,
  ...aksPoolCases,
  ...azureFleetCases,
  ...azureVmCases,
  ...azureDiskCases,
  ...azureIngressCases,
  ...azureMonitoringCases,
  ...stateCases,
  ...pipelineCases,
  ...awsIdentityCases,
  ...gcpIdentityCases,
  ...azureIdentityCases,
  ...tuningCases,
  ...managedTuningCases,
};
