import type { Cloud } from "../environment/cloud";
import { regionsDate } from "./catalog/regions";
import { cacheEffects } from "./cache/spec/effects";
import { cacheRules } from "./cache/spec/rules";
import { databaseEffects } from "./database/spec/effects";
import { replicationRules } from "./database/spec/replication";
import { databaseRules } from "./database/spec/rules";
import { vmEffects } from "./machines/spec/vm-effects";
import { fleetGenerationRules } from "./machines/spec/fleet-generation-rules";
import { fleetRules, fleetsRules } from "./machines/spec/fleet-rules";
import { networkEffects } from "./network/spec/effects";
import { firewallPolicyRules } from "./network/spec/firewall-rules";
import { keyRules } from "./network/spec/key-rules";
import { networkRules } from "./network/spec/rules";
import { regionEffects, withNotes } from "./region/spec/effects";
import { outline, placeOf } from "./region/spec/outline";
import { providerFacts } from "./region/spec/provider-facts";
import { resolveRegion } from "./region/spec/resolve";
import { labelRules, projectRules, regionNameRules } from "./region/spec/rules";
import { gcpRegionSchema } from "./region/spec/schema";

/** Google Cloud, as far as it is known without the toolkit. */
export const gcp = {
  name: "gcp",
  schema: gcpRegionSchema,
  rules: [
    regionNameRules,
    projectRules,
    labelRules,
    networkRules,
    firewallPolicyRules,
    keyRules,
    fleetRules,
    fleetsRules,
    fleetGenerationRules,
    databaseRules,
    replicationRules,
    cacheRules,
  ],
  // Read when it is asked for, as every fact of the catalogue.
  get asOf() {
    return regionsDate();
  },
  outline,
  stateBackend: "gcs",
  provider: providerFacts,
  place: placeOf,
  effects: withNotes({
    ...cacheEffects,
    ...databaseEffects,
    ...vmEffects,
    ...networkEffects,
    ...regionEffects,
  }),
  inherited: ["cloud", "tags"],
  resolve: resolveRegion,
} as const satisfies Cloud;
