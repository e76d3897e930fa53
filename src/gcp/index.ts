import type { Cloud } from "../environment/cloud";
import { regionsDate } from "./catalog/regions";
import { backupEffects } from "./backup/spec/effects";
import { backupRules } from "./backup/spec/rules";
import { cacheEffects } from "./cache/spec/effects";
import { cacheRules } from "./cache/spec/rules";
import { clusterEffects } from "./cluster/spec/effects";
import { clusterWindowRules, freezeRules } from "./cluster/spec/freeze-rules";
import { gkeClusterRules } from "./cluster/spec/rules";
import { gkeTunerRules } from "./cluster/spec/tuner-rules";
import { costEffects } from "./cost/spec/effects";
import { costRules } from "./cost/spec/rules";
import { databaseEffects } from "./database/spec/effects";
import { replicationRules } from "./database/spec/replication";
import { databaseRules } from "./database/spec/rules";
import { identityEffects } from "./identities/spec/effects";
import { identityRules, stateProjectRules } from "./identities/spec/rules";
import { imageEffects } from "./images/spec/effects";
import { imageRules } from "./images/spec/rules";
import { ingressEffects } from "./ingress/spec/effects";
import { ingressesRules, ingressRules } from "./ingress/spec/rules";
import { attachmentRules, sessionRules } from "./interconnect/spec/attachment-rules";
import { interconnectEffects } from "./interconnect/spec/effects";
import { linkRules } from "./interconnect/spec/link-rules";
import { linksRules } from "./interconnect/spec/links";
import { announcedRules, interconnectRules } from "./interconnect/spec/rules";
import { fleetGenerationRules } from "./machines/spec/fleet-generation-rules";
import { fleetRules, fleetsRules } from "./machines/spec/fleet-rules";
import { generationRules } from "./machines/spec/generation-rules";
import { nodeEffects } from "./machines/spec/node-effects";
import { poolRules, poolsRules } from "./machines/spec/pool-rules";
import { vmEffects } from "./machines/spec/vm-effects";
import { monitoringEffects } from "./monitoring/spec/effects";
import { monitoredRegionRules, monitoringRules } from "./monitoring/spec/rules";
import { clientRules } from "./network/spec/client-rules";
import { sharedNetworkRules } from "./interconnect/spec/shared-network";
import { vpnRules, vpnsRules } from "./interconnect/spec/vpn-rules";
import { networkEffects } from "./network/spec/effects";
import { firewallPolicyRules } from "./network/spec/firewall-rules";
import { keyRules } from "./network/spec/key-rules";
import { networkRules } from "./network/spec/rules";
import { regionEffects, withNotes } from "./region/spec/effects";
import { drawing } from "./region/spec/drawing";
import { outline, placeOf } from "./region/spec/outline";
import { providerFacts } from "./region/spec/provider-facts";
import { resolveRegion } from "./region/spec/resolve";
import { labelRules, projectRules, regionNameRules } from "./region/spec/rules";
import { gcpRegionSchema } from "./region/spec/schema";
import { gcpSharedSchema } from "./region/spec/shared";
import { storageEffects } from "./storage/spec/effects";
import { bucketRules, bucketsRules } from "./storage/spec/rules";

/** Google Cloud, as far as it is known without the toolkit. */
export const gcp = {
  name: "gcp",
  schema: gcpRegionSchema,
  shared: gcpSharedSchema,
  rules: [
    regionNameRules,
    projectRules,
    labelRules,
    networkRules,
    clientRules,
    firewallPolicyRules,
    keyRules,
    gkeClusterRules,
    freezeRules,
    clusterWindowRules,
    gkeTunerRules,
    backupRules,
    poolRules,
    poolsRules,
    generationRules,
    fleetRules,
    fleetsRules,
    fleetGenerationRules,
    ingressRules,
    ingressesRules,
    databaseRules,
    replicationRules,
    cacheRules,
    bucketRules,
    bucketsRules,
    imageRules,
    interconnectRules,
    announcedRules,
    sharedNetworkRules,
    linksRules,
    costRules,
    identityRules,
    stateProjectRules,
    monitoredRegionRules,
    monitoringRules,
    linkRules,
    attachmentRules,
    sessionRules,
    vpnRules,
    vpnsRules,
  ],
  // Read when it is asked for, as every fact of the catalogue.
  get asOf() {
    return regionsDate();
  },
  outline,
  drawing,
  stateBackend: "gcs",
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
    ...regionEffects,
    ...storageEffects,
    ...vmEffects,
  }),
  inherited: ["cloud", "tags"],
  resolve: resolveRegion,
} as const satisfies Cloud;
