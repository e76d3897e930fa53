import { existsSync } from "node:fs";
import path from "node:path";
import { acceptanceProblems } from "../../src/core/accept";
import { accountProblems } from "../../src/rules/accounts";
import { addressProblems } from "../../src/rules/addresses";
import { acceleratorProblems } from "../../src/rules/aws/accelerator";
import { backupProblems } from "../../src/rules/aws/backup";
import { bucketProblems } from "../../src/rules/aws/buckets";
import { cacheProblems } from "../../src/rules/aws/cache";
import { eksClusterProblems } from "../../src/rules/aws/cluster";
import { connectGatewayProblems } from "../../src/rules/aws/connect-gateways";
import { connectLinkProblems } from "../../src/rules/aws/connect-links";
import { costProblems } from "../../src/rules/aws/cost";
import { databaseFollowerProblems } from "../../src/rules/aws/database-followers";
import { databaseParameterProblems } from "../../src/rules/aws/database-parameters";
import { databaseReplicationProblems } from "../../src/rules/aws/database-replication";
import { databaseProblems } from "../../src/rules/aws/database-rules";
import { databaseStorageProblems } from "../../src/rules/aws/database-storage";
import { deployedProblems } from "../../src/rules/aws/deployed";
import { fleetProblems } from "../../src/rules/aws/fleet-rules";
import { generationProblems } from "../../src/rules/aws/generation";
import { interconnectProblems } from "../../src/rules/aws/interconnect-rules";
import { ingressProblems } from "../../src/rules/aws/ingress";
import { imageProblems } from "../../src/rules/aws/images";
import { keyProblems } from "../../src/rules/aws/keys";
import { machineProblems } from "../../src/rules/aws/machine";
import { monitoringProblems } from "../../src/rules/aws/monitoring";
import { awsNetworkProblems } from "../../src/rules/aws/network-rules";
import { probeProblems } from "../../src/rules/aws/network-probes";
import { poolProblems } from "../../src/rules/aws/pools";
import { regionProblems } from "../../src/rules/aws/region";
import { vpnProblems } from "../../src/rules/aws/site-to-site-vpn";
import { virtualInterfaceProblems } from "../../src/rules/aws/virtual-interfaces";
import { lockProblems } from "../../src/rules/aws/retention-lock";
import { volumeProblems } from "../../src/rules/aws/volume";
import { calendarProblems } from "../../src/rules/calendar";
import { environmentProblems } from "../../src/rules/environment";
import { problemDefinitions } from "../../src/rules/registry";
import { shapeProblems } from "../../src/rules/shape";
import { stateProblems } from "../../src/rules/state";
import { aksTuningProblems } from "../../src/rules/tuning/aks";
import { gkeTuningProblems } from "../../src/rules/tuning/gke";
import { tuningProblems } from "../../src/rules/tuning/rules";

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
