import { existsSync } from "node:fs";
import path from "node:path";
import { acceptanceProblems } from "../../src/core/accept";
import { accountProblems } from "../../src/environment/rules/accounts";
import { addressProblems } from "../../src/environment/rules/addresses";
import { acceleratorProblems } from "../../src/aws/accelerator/spec/rules";
import { backupProblems } from "../../src/aws/backup/spec/rules";
import { bucketProblems } from "../../src/aws/storage/spec/rules";
import { cacheProblems } from "../../src/aws/cache/spec/rules";
import { eksClusterProblems } from "../../src/aws/cluster/spec/rules";
import { connectGatewayProblems } from "../../src/aws/interconnect/spec/connect-gateways";
import { connectLinkProblems } from "../../src/aws/interconnect/spec/links";
import { costProblems } from "../../src/aws/cost/spec/rules";
import { databaseFollowerProblems } from "../../src/aws/database/spec/followers";
import { databaseParameterProblems } from "../../src/aws/database/spec/parameters";
import { databaseReplicationProblems } from "../../src/aws/database/spec/replication";
import { databaseProblems } from "../../src/aws/database/spec/rules";
import { databaseStorageProblems } from "../../src/aws/database/spec/storage";
import { deployedProblems } from "../../src/aws/machines/spec/deployed";
import { fleetProblems } from "../../src/aws/machines/spec/fleet-rules";
import { generationProblems } from "../../src/aws/machines/spec/generation";
import { interconnectProblems } from "../../src/aws/interconnect/spec/rules";
import { ingressProblems } from "../../src/aws/ingress/spec/rules";
import { imageProblems } from "../../src/aws/images/spec/rules";
import { keyProblems } from "../../src/aws/network/spec/keys";
import { machineProblems } from "../../src/aws/machines/spec/machine";
import { monitoringProblems } from "../../src/aws/monitoring/spec/rules";
import { awsNetworkProblems } from "../../src/aws/network/spec/rules";
import { probeProblems } from "../../src/aws/interconnect/spec/probes";
import { poolProblems } from "../../src/aws/machines/spec/pools";
import { regionProblems } from "../../src/aws/region/spec/unlisted-region";
import { vpnProblems } from "../../src/aws/interconnect/spec/vpn";
import { virtualInterfaceProblems } from "../../src/aws/interconnect/spec/virtual-interfaces";
import { lockProblems } from "../../src/aws/storage/spec/retention-lock";
import { volumeProblems } from "../../src/aws/machines/spec/volume";
import { calendarProblems } from "../../src/environment/calendar/calendar";
import { environmentProblems } from "../../src/environment/rules/environment";
import { validate } from "../../src/clouds";
import { shapeProblems } from "../../src/environment/shape";
import { stateProblems } from "../../src/environment/rules/state";
import { aksTuningProblems } from "../../src/tuning/rules/aks";
import { gkeTuningProblems } from "../../src/tuning/rules/gke";
import { tuningProblems } from "../../src/tuning/rules/rules";

const declared = [
  shapeProblems,
  acceptanceProblems,
  environmentProblems,
  calendarProblems,
  accountProblems,
  addressProblems,
  regionProblems,
  awsNetworkProblems,
  interconnectProblems,
  connectGatewayProblems,
  connectLinkProblems,
  virtualInterfaceProblems,
  vpnProblems,
  probeProblems,
  eksClusterProblems,
  databaseProblems,
  databaseStorageProblems,
  databaseParameterProblems,
  databaseReplicationProblems,
  databaseFollowerProblems,
  poolProblems,
  generationProblems,
  fleetProblems,
  deployedProblems,
  machineProblems,
  volumeProblems,
  ingressProblems,
  acceleratorProblems,
  monitoringProblems,
  costProblems,
  keyProblems,
  lockProblems,
  cacheProblems,
  bucketProblems,
  imageProblems,
  backupProblems,
  stateProblems,
  tuningProblems,
  gkeTuningProblems,
  aksTuningProblems,
].flatMap((problems) => Object.keys(problems));

describe("the registry of problems", () => {
  it("has every code, and none of two rules", () => {
    expect(Object.keys(problemDefinitions).sort()).toEqual([...declared].sort());
  });
});

describe.each(Object.entries(problemDefinitions))("the problem %s", (code, { rule, source }) => {
  it("has a code of letters and a number, by which it can be found and accepted", () => {
    expect(code).toMatch(/^([A-Z][A-Z0-9]*-)+\d{3}$/);
  });

  it("states its rule as what is right, not as what is wrong", () => {
    expect(rule).toMatch(/^[a-zA-Z]\S* .*[^.]$/);
  });

  it("has a source, whose files are there", () => {
    const root = path.resolve(__dirname, "../..");
    const files = source.match(/\b(?:docs|src)\/[\w./-]*\w/g) ?? [];

    expect(source).toMatch(/\w/);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
