import type { Cloud } from "../environment/cloud";
import { cacheEffects } from "./cache/spec/effects";
import { cacheGroupRules } from "./cache/spec/group-rules";
import { cacheRules } from "./cache/spec/rules";
import { regionsDate } from "./catalog/regions";
import { interconnectEffects } from "./interconnect/spec/effects";
import { gatewayRules } from "./interconnect/spec/gateway-rules";
import { linkRules } from "./interconnect/spec/link-rules";
import { linksRules } from "./interconnect/spec/links-rules";
import { locationRules } from "./interconnect/spec/location-rules";
import { portRules } from "./interconnect/spec/port-rules";
import { interconnectRules, secretRules } from "./interconnect/spec/rules";
import { vpnRules } from "./interconnect/spec/vpn-rules";
import { clusterEffects } from "./cluster/spec/effects";
import { aksClusterRules } from "./cluster/spec/rules";
import { clusterWindowRules, freezeRules } from "./cluster/spec/window-rules";
import { costEffects } from "./cost/spec/effects";
import { costRules } from "./cost/spec/rules";
import { imageEffects } from "./images/spec/effects";
import { imageRules, registryRules } from "./images/spec/rules";
import { capacityRules } from "./machines/spec/capacity-rules";
import { nodeEffects } from "./machines/spec/node-effects";
import { poolRules, poolsRules } from "./machines/spec/pool-rules";
import { monitoringEffects } from "./monitoring/spec/effects";
import { monitoredRegionRules, monitoringRules } from "./monitoring/spec/rules";
import { networkEffects } from "./network/spec/effects";
import { keyRules } from "./network/spec/key-rules";
import { networkRules } from "./network/spec/rules";
import { securityRules } from "./network/spec/security-rules";
import { zoneMappingRules, zoneRules } from "./network/spec/zone-rules";
import { regionEffects, withNotes } from "./region/spec/effects";
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
    interconnectRules,
    secretRules,
    gatewayRules,
    linkRules,
    linksRules,
    portRules,
    locationRules,
    vpnRules,
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
    poolRules,
    poolsRules,
    capacityRules,
    costRules,
    monitoredRegionRules,
    monitoringRules,
  ],
  // Read when it is asked for, as every fact of the catalogue.
  get asOf() {
    return regionsDate();
  },
  outline,
  stateBackend: "azurerm",
  provider: providerFacts,
  place: placeOf,
  effects: withNotes({
    ...cacheEffects,
    ...clusterEffects,
    ...costEffects,
    ...imageEffects,
    ...monitoringEffects,
    ...networkEffects,
    ...nodeEffects,
    ...regionEffects,
    ...storageEffects,
  }),
  inherited: ["cloud", "tags"],
  resolve: resolveRegion,
} as const satisfies Cloud;
