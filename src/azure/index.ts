import type { Cloud } from "../environment/cloud";
import { backupEffects } from "./backup/spec/effects";
import { backupRules } from "./backup/spec/rules";
import { cacheEffects } from "./cache/spec/effects";
import { cacheGroupRules } from "./cache/spec/group-rules";
import { cacheRules } from "./cache/spec/rules";
import { regionsDate } from "./catalog/regions";
import { databaseEffects } from "./database/spec/effects";
import { nearnessRules } from "./database/spec/nearness";
import { replicationRules } from "./database/spec/replication";
import { databaseRules, geoBackupRules, surroundingRules } from "./database/spec/rules";
import { clusterEffects } from "./cluster/spec/effects";
import { aksClusterRules } from "./cluster/spec/rules";
import { aksTunerRules } from "./cluster/spec/tuner-rules";
import { clusterWindowRules, freezeRules } from "./cluster/spec/window-rules";
import { ingressEffects } from "./ingress/spec/effects";
import { ingressesRules, ingressRules, labelRules } from "./ingress/spec/rules";
import { fleetGenerationRules } from "./machines/spec/fleet-generation-rules";
import { fleetRules, fleetsRules } from "./machines/spec/fleet-rules";
import { placementEffects } from "./machines/spec/placement-effects";
import { vmEffects } from "./machines/spec/vm-effects";
import { costEffects } from "./cost/spec/effects";
import { costRules } from "./cost/spec/rules";
import { identityEffects } from "./identities/spec/effects";
import { pipelineIdentityRules } from "./identities/spec/rules";
import { imageEffects } from "./images/spec/effects";
import { imageRules, registryRules } from "./images/spec/rules";
import { capacityRules } from "./machines/spec/capacity-rules";
import { nodeEffects } from "./machines/spec/node-effects";
import { generationRules } from "./machines/spec/generation-rules";
import { poolRules, poolsRules } from "./machines/spec/pool-rules";
import { tradingPoolRules, tradingPoolsRules, upgradeRules } from "./machines/spec/trading-pool-rules";
import { monitoringEffects } from "./monitoring/spec/effects";
import { monitoredRegionRules, monitoringRules } from "./monitoring/spec/rules";
import { interconnectEffects } from "./interconnect/spec/effects";
import { gatewayRules } from "./interconnect/spec/gateway-rules";
import { linkRules } from "./interconnect/spec/link-rules";
import { linksRules } from "./interconnect/spec/links-rules";
import { locationRules } from "./interconnect/spec/location-rules";
import { portRules } from "./interconnect/spec/port-rules";
import { interconnectRules, secretRules } from "./interconnect/spec/rules";
import { vpnRules } from "./interconnect/spec/vpn-rules";
import { networkEffects } from "./network/spec/effects";
import { keyRules } from "./network/spec/key-rules";
import { networkRules } from "./network/spec/rules";
import { securityRules } from "./network/spec/security-rules";
import { zoneMappingRules, zoneRules } from "./network/spec/zone-rules";
import { regionEffects, withNotes } from "./region/spec/effects";
import { drawing } from "./region/spec/drawing";
import { outline, placeOf } from "./region/spec/outline";
import { providerFacts } from "./region/spec/provider-facts";
import { resolveRegion } from "./region/spec/resolve";
import { identityRules, regionNameRules, subscriptionRules } from "./region/spec/rules";
import { azureRegionSchema } from "./region/spec/schema";
import { azureSharedSchema } from "./region/spec/shared";
import { tagRules } from "./region/spec/tag-rules";
import { storageEffects } from "./storage/spec/effects";
import { pairRules } from "./storage/spec/pair-rules";
import { accountsRules, storageRules } from "./storage/spec/rules";
import { stateAccountRules } from "./storage/spec/state-rules";

/** Microsoft Azure, as far as it is known without the toolkit. */
export const azure = {
  name: "azure",
  schema: azureRegionSchema,
  shared: azureSharedSchema,
  rules: [
    regionNameRules,
    subscriptionRules,
    identityRules,
    tagRules,
    networkRules,
    zoneRules,
    zoneMappingRules,
    securityRules,
    keyRules,
    databaseRules,
    nearnessRules,
    surroundingRules,
    geoBackupRules,
    replicationRules,
    backupRules,
    cacheRules,
    cacheGroupRules,
    storageRules,
    accountsRules,
    pairRules,
    imageRules,
    registryRules,
    aksClusterRules,
    freezeRules,
    clusterWindowRules,
    aksTunerRules,
    poolRules,
    poolsRules,
    generationRules,
    tradingPoolRules,
    tradingPoolsRules,
    upgradeRules,
    capacityRules,
    fleetRules,
    fleetsRules,
    fleetGenerationRules,
    ingressRules,
    ingressesRules,
    labelRules,
    costRules,
    pipelineIdentityRules,
    stateAccountRules,
    monitoredRegionRules,
    monitoringRules,
    interconnectRules,
    secretRules,
    gatewayRules,
    linkRules,
    linksRules,
    portRules,
    locationRules,
    vpnRules,
  ],
  // Read when it is asked for, as every fact of the catalogue.
  get asOf() {
    return regionsDate();
  },
  outline,
  drawing,
  stateBackend: "azurerm",
  provider: providerFacts,
  place: placeOf,
  effects: withNotes({
    ...backupEffects,
    ...cacheEffects,
    ...clusterEffects,
    ...costEffects,
    ...databaseEffects,
    ...identityEffects,
    ...imageEffects,
    ...ingressEffects,
    ...interconnectEffects,
    ...monitoringEffects,
    ...networkEffects,
    ...nodeEffects,
    ...placementEffects,
    ...regionEffects,
    ...storageEffects,
    ...vmEffects,
  }),
  inherited: ["cloud", "tags"],
  resolve: resolveRegion,
} as const satisfies Cloud;
