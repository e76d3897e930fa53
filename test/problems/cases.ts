import type { ProblemCode } from "../../src/rules/registry";
import type { CasesOf } from "./case";
import { acceptanceCases } from "./cases/acceptance";
import { calendarCases } from "./cases/calendar";
import { clusterCases } from "./cases/cluster";
import { databaseCases } from "./cases/database";
import { databaseReplicationCases } from "./cases/database-replication";
import { databaseStorageCases } from "./cases/database-storage";
import { deployedCases } from "./cases/deployed";
import { environmentCases } from "./cases/environment";
import { fleetCases } from "./cases/fleet";
import { generationCases } from "./cases/generation";
import { interconnectCases } from "./cases/interconnect";
import { ingressCases } from "./cases/ingress";
import { machineCases } from "./cases/machine";
import { networkCases } from "./cases/network";
import { poolCases } from "./cases/pools";
import { shapeCases } from "./cases/shape";
import { managedTuningCases } from "./cases/managed-tuning";
import { storeCases } from "./cases/store";
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
  ...storeCases,
  ...tuningCases,
  ...managedTuningCases,
};
