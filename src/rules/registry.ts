import { acceptanceProblems } from "../core/accept";
import type { Definition } from "../core/problem";
import { accountProblems } from "./accounts";
import { addressProblems } from "./addresses";
import { acceleratorProblems } from "./aws/accelerator";
import { backupProblems } from "./aws/backup";
import { bucketProblems } from "./aws/buckets";
import { cacheProblems } from "./aws/cache";
import { eksClusterProblems } from "./aws/cluster";
import { connectGatewayProblems } from "./aws/connect-gateways";
import { connectLinkProblems } from "./aws/connect-links";
import { costProblems } from "./aws/cost";
import { databaseFollowerProblems } from "./aws/database-followers";
import { databaseParameterProblems } from "./aws/database-parameters";
import { databaseReplicationProblems } from "./aws/database-replication";
import { databaseProblems } from "./aws/database-rules";
import { databaseStorageProblems } from "./aws/database-storage";
import { deployedProblems } from "./aws/deployed";
import { fleetProblems } from "./aws/fleet-rules";
import { generationProblems } from "./aws/generation";
import { interconnectProblems } from "./aws/interconnect-rules";
import { ingressProblems } from "./aws/ingress";
import { imageProblems } from "./aws/images";
import { keyProblems } from "./aws/keys";
import { machineProblems } from "./aws/machine";
import { monitoringProblems } from "./aws/monitoring";
import { awsNetworkProblems } from "./aws/network-rules";
import { probeProblems } from "./aws/network-probes";
import { poolProblems } from "./aws/pools";
import { regionProblems } from "./aws/region";
import { vpnProblems } from "./aws/site-to-site-vpn";
import { virtualInterfaceProblems } from "./aws/virtual-interfaces";
import { lockProblems } from "./aws/retention-lock";
import { volumeProblems } from "./aws/volume";
import { calendarProblems } from "./calendar";
import { environmentProblems } from "./environment";
import { shapeProblems } from "./shape";
import { stateProblems } from "./state";
import { aksTuningProblems } from "./tuning/aks";
import { gkeTuningProblems } from "./tuning/gke";
import { tuningProblems } from "./tuning/rules";

/** Every problem that an environment can have, by code. */
export const problemDefinitions = {
  ...shapeProblems,
  ...acceptanceProblems,
  ...environmentProblems,
  ...calendarProblems,
  ...stateProblems,
  ...accountProblems,
  ...addressProblems,
  ...regionProblems,
  ...awsNetworkProblems,
  ...interconnectProblems,
  ...connectGatewayProblems,
  ...connectLinkProblems,
  ...virtualInterfaceProblems,
  ...vpnProblems,
  ...probeProblems,
  ...eksClusterProblems,
  ...databaseProblems,
  ...databaseStorageProblems,
  ...databaseParameterProblems,
  ...databaseReplicationProblems,
  ...databaseFollowerProblems,
  ...poolProblems,
  ...generationProblems,
  ...fleetProblems,
  ...deployedProblems,
  ...machineProblems,
  ...volumeProblems,
  ...ingressProblems,
  ...acceleratorProblems,
  ...monitoringProblems,
  ...costProblems,
  ...keyProblems,
  ...lockProblems,
  ...cacheProblems,
  ...bucketProblems,
  ...imageProblems,
  ...backupProblems,
  ...tuningProblems,
  ...gkeTuningProblems,
  ...aksTuningProblems,
} satisfies Record<string, Definition>;

export type ProblemCode = keyof typeof problemDefinitions;
