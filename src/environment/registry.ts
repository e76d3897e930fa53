import { acceptanceProblems } from "../core/accept";
import type { Definition } from "../core/problem";
import { accountProblems } from "./rules/accounts";
import { addressProblems } from "./rules/addresses";
import { acceleratorProblems } from "../aws/accelerator/spec/rules";
import { backupProblems } from "../aws/backup/spec/rules";
import { bucketProblems } from "../aws/storage/spec/rules";
import { cacheProblems } from "../aws/cache/spec/rules";
import { eksClusterProblems } from "../aws/cluster/spec/rules";
import { connectGatewayProblems } from "../aws/interconnect/spec/connect-gateways";
import { connectLinkProblems } from "../aws/interconnect/spec/links";
import { costProblems } from "../aws/cost/spec/rules";
import { databaseFollowerProblems } from "../aws/database/spec/followers";
import { databaseParameterProblems } from "../aws/database/spec/parameters";
import { databaseReplicationProblems } from "../aws/database/spec/replication";
import { databaseProblems } from "../aws/database/spec/rules";
import { databaseStorageProblems } from "../aws/database/spec/storage";
import { deployedProblems } from "../aws/machines/spec/deployed";
import { fleetProblems } from "../aws/machines/spec/fleet-rules";
import { generationProblems } from "../aws/machines/spec/generation";
import { interconnectProblems } from "../aws/interconnect/spec/rules";
import { ingressProblems } from "../aws/ingress/spec/rules";
import { imageProblems } from "../aws/images/spec/rules";
import { keyProblems } from "../aws/network/spec/keys";
import { machineProblems } from "../aws/machines/spec/machine";
import { monitoringProblems } from "../aws/monitoring/spec/rules";
import { awsNetworkProblems } from "../aws/network/spec/rules";
import { probeProblems } from "../aws/interconnect/spec/probes";
import { poolProblems } from "../aws/machines/spec/pools";
import { regionProblems } from "../aws/region/spec/unlisted-region";
import { vpnProblems } from "../aws/interconnect/spec/vpn";
import { virtualInterfaceProblems } from "../aws/interconnect/spec/virtual-interfaces";
import { lockProblems } from "../aws/storage/spec/retention-lock";
import { volumeProblems } from "../aws/machines/spec/volume";
import { calendarProblems } from "./calendar/calendar";
import { environmentProblems } from "./rules/environment";
import { shapeProblems } from "./shape";
import { stateProblems } from "./rules/state";
import { aksTuningProblems } from "../tuning/rules/aks";
import { gkeTuningProblems } from "../tuning/rules/gke";
import { tuningProblems } from "../tuning/rules/rules";

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
