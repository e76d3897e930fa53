import type { Cloud } from "../environment/cloud";
import { eksCatalogueDate } from "./catalog/eks-versions";
import { acceleratorEffects } from "./accelerator/spec/effects";
import type { AwsEnvironment } from "./region/spec/declare";
import { acceleratedIngress } from "./accelerator/spec/endpoints";
import { acceleratedNameRules } from "./accelerator/spec/name-rules";
import { acceleratorRules } from "./accelerator/spec/rules";
import { backedUpRules } from "./backup/spec/backed-up";
import { backupCopyRules } from "./backup/spec/copies";
import { backupEffects } from "./backup/spec/effects";
import { backupRules } from "./backup/spec/rules";
import { cacheEffects } from "./cache/spec/effects";
import { cacheRules } from "./cache/spec/rules";
import { clusterEffects } from "./cluster/spec/effects";
import { eksClusterRules } from "./cluster/spec/rules";
import { eksTunerRules } from "./cluster/spec/tuner-rules";
import { costEffects } from "./cost/spec/effects";
import { costRules } from "./cost/spec/rules";
import { databaseEffects } from "./database/spec/effects";
import { replicationRules } from "./database/spec/replication";
import { databaseRules } from "./database/spec/rules";
import { dnsEffects } from "./dns/spec/effects";
import { identityRules, stateAccessRules } from "./identities/spec/rules";
import { iamEffects } from "./iam/spec/effects";
import { imageEffects } from "./images/spec/effects";
import { imageRules } from "./images/spec/rules";
import { ingressEffects } from "./ingress/spec/effects";
import { ingressRules } from "./ingress/spec/rules";
import { connectGatewayRules } from "./interconnect/spec/connect-gateways";
import { interconnectEffects } from "./interconnect/spec/effects";
import { linkRules, linksRules } from "./interconnect/spec/links";
import { probeRules } from "./interconnect/spec/probes";
import { interconnectRules } from "./interconnect/spec/rules";
import { virtualInterfaceRules, virtualInterfacesRules } from "./interconnect/spec/virtual-interfaces";
import { vpnRules, vpnsRules } from "./interconnect/spec/vpn";
import { machineEffects } from "./machines/spec/effects";
import { fleetGenerationRules } from "./machines/spec/fleet-generation-rules";
import { fleetImageRules, fleetRules, fleetsRules } from "./machines/spec/fleet-rules";
import { generationRules } from "./machines/spec/generation-rules";
import { poolRules, poolsRules } from "./machines/spec/pool-rules";
import { sharedFailureRules } from "./machines/spec/shared-failure-rules";
import { monitoringEffects } from "./monitoring/spec/effects";
import { monitoredRegionRules, monitoringRules } from "./monitoring/spec/rules";
import { networkEffects } from "./network/spec/effects";
import { keyRules } from "./network/spec/key-rules";
import { networkRules } from "./network/spec/rules";
import { sourceBlockRules } from "./network/spec/source-blocks";
import { arnRules, sharedArnRules } from "./region/spec/arn-rules";
import { withNotes } from "./region/spec/effects";
import { drawing } from "./region/spec/drawing";
import { outline, placeOf } from "./region/spec/outline";
import { providerFacts } from "./region/spec/provider-facts";
import { resolveRegion } from "./region/spec/resolve";
import { regionNameRules, roleRules, stateRegionRules } from "./region/spec/rules";
import { awsRegionSchema } from "./region/spec/schema";
import { sharedSchema } from "./region/spec/shared";
import { storageEffects } from "./storage/spec/effects";
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
    eksTunerRules,
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
    acceleratedNameRules,
    costRules,
    identityRules,
    stateAccessRules,
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
  drawing,
  provider: providerFacts,
  stateBackend: "s3",
  place: placeOf,
  effects: withNotes({
    ...acceleratorEffects,
    ...backupEffects,
    ...cacheEffects,
    ...clusterEffects,
    ...costEffects,
    ...databaseEffects,
    ...dnsEffects,
    ...iamEffects,
    ...imageEffects,
    ...ingressEffects,
    ...interconnectEffects,
    ...machineEffects,
    ...monitoringEffects,
    ...networkEffects,
    ...storageEffects,
  }),
  inherited: ["cloud", "tags", "cluster", "pools", "ingress", "monitoring"],
  resolve: resolveRegion,
  accelerated: (environment, region) =>
    acceleratedIngress((environment as AwsEnvironment).aws?.accelerator, region),
} as const satisfies Cloud;
