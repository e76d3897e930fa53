import type { ProblemCode } from "../../src/rules/registry";
import type { CasesOf } from "./case";
import { acceptanceCases } from "./cases/acceptance";
import { backupCases } from "./cases/backup";
import { bucketCases } from "./cases/buckets";
import { cacheCases } from "./cases/cache";
import { calendarCases } from "./cases/calendar";
import { clusterCases } from "./cases/cluster";
import { connectGatewayCases } from "./cases/connect-gateways";
import { connectLinkCases } from "./cases/connect-links";
import { databaseCases } from "./cases/database";
import { databaseReplicationCases } from "./cases/database-replication";
import { databaseStorageCases } from "./cases/database-storage";
import { deployedCases } from "./cases/deployed";
import { environmentCases } from "./cases/environment";
import { fleetCases } from "./cases/fleet";
import { generationCases } from "./cases/generation";
import { imageCases } from "./cases/images";
import { ingressCases } from "./cases/ingress";
import { interconnectCases } from "./cases/interconnect";
import { keyCases } from "./cases/keys";
import { machineCases } from "./cases/machine";
import { managedTuningCases } from "./cases/managed-tuning";
import { networkCases } from "./cases/network";
import { probeCases } from "./cases/network-probes";
import { poolCases } from "./cases/pools";
import { lockCases } from "./cases/retention-lock";
import { shapeCases } from "./cases/shape";
import { vpnCases } from "./cases/site-to-site-vpn";
import { stateCases } from "./cases/state";
import { tuningCases } from "./cases/tuning";
import { virtualInterfaceCases } from "./cases/virtual-interfaces";
import { volumeCases } from "./cases/volume";
import { watchingCases } from "./cases/watching";

/** Every problem, provoked. A code without a case does not compile. */
export const cases: CasesOf<ProblemCode> = {
  ...shapeCases,
  ...acceptanceCases,
  ...environmentCases,
  ...calendarCases,
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
  ...stateCases,
  ...tuningCases,
  ...managedTuningCases,
};
