import type { Cloud } from "../environment/cloud";
import { eksCatalogueDate } from "./catalog/eks-versions";
import { acceleratorRules } from "./accelerator/spec/rules";
import { backedUpRules } from "./backup/spec/backed-up";
import { backupCopyRules } from "./backup/spec/copies";
import { backupRules } from "./backup/spec/rules";
import { cacheRules } from "./cache/spec/rules";
import { eksClusterRules } from "./cluster/spec/rules";
import { costRules } from "./cost/spec/rules";
import { replicationRules } from "./database/spec/replication";
import { databaseRules } from "./database/spec/rules";
import { imageRules } from "./images/spec/rules";
import { ingressRules } from "./ingress/spec/rules";
import { connectGatewayRules } from "./interconnect/spec/connect-gateways";
import { linkRules, linksRules } from "./interconnect/spec/links";
import { probeRules } from "./interconnect/spec/probes";
import { interconnectRules } from "./interconnect/spec/rules";
import { virtualInterfaceRules, virtualInterfacesRules } from "./interconnect/spec/virtual-interfaces";
import { vpnRules, vpnsRules } from "./interconnect/spec/vpn";
import { fleetGenerationRules } from "./machines/spec/fleet-generation-rules";
import { fleetImageRules, fleetRules, fleetsRules } from "./machines/spec/fleet-rules";
import { generationRules } from "./machines/spec/generation-rules";
import { poolRules, poolsRules } from "./machines/spec/pool-rules";
import { sharedFailureRules } from "./machines/spec/shared-failure-rules";
import { monitoredRegionRules, monitoringRules } from "./monitoring/spec/rules";
import { keyRules } from "./network/spec/key-rules";
import { networkRules } from "./network/spec/rules";
import { sourceBlockRules } from "./network/spec/source-blocks";
import { arnRules, sharedArnRules } from "./region/spec/arn-rules";
import { outline, placeOf } from "./region/spec/outline";
import { resolveRegion } from "./region/spec/resolve";
import { regionNameRules, roleRules, stateRegionRules } from "./region/spec/rules";
import { awsRegionSchema } from "./region/spec/schema";
import { sharedSchema } from "./region/spec/shared";
import { bucketRules, bucketsRules } from "./storage/spec/rules";

/** Amazon Web Services, as far as it is known without the toolkit. */
export const aws = {
  name: "aws",
  schema: awsRegionSchema,
  shared: sharedSchema,
  rules: [
    regionNameRules,
    roleRules,
    arnRules,
    sharedArnRules,
    stateRegionRules,
    monitoredRegionRules,
    monitoringRules,
    networkRules,
    keyRules,
    sourceBlockRules,
    eksClusterRules,
    poolsRules,
    poolRules,
    generationRules,
    fleetsRules,
    fleetRules,
    fleetGenerationRules,
    fleetImageRules,
    sharedFailureRules,
    ingressRules,
    cacheRules,
    databaseRules,
    replicationRules,
    bucketsRules,
    bucketRules,
    backupRules,
    backedUpRules,
    backupCopyRules,
    imageRules,
    acceleratorRules,
    costRules,
    interconnectRules,
    linkRules,
    linksRules,
    virtualInterfacesRules,
    virtualInterfaceRules,
    vpnRules,
    vpnsRules,
    probeRules,
    connectGatewayRules,
  ],
  // Read when it is asked for, as every fact of the catalogue.
  get asOf() {
    return eksCatalogueDate();
  },
  outline,
  stateBackend: "s3",
  place: placeOf,
  inherited: ["cloud", "tags", "cluster", "pools", "ingress", "monitoring"],
  resolve: resolveRegion,
} as const satisfies Cloud;
