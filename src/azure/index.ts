import type { Cloud } from "../environment/cloud";
import { regionsDate } from "./catalog/regions";
import { databaseEffects } from "./database/spec/effects";
import { replicationRules } from "./database/spec/replication";
import { databaseRules, geoBackupRules, surroundingRules } from "./database/spec/rules";
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
import { tagRules } from "./region/spec/tag-rules";

/** Microsoft Azure, as far as it is known without the toolkit. */
export const azure = {
  name: "azure",
  schema: azureRegionSchema,
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
    surroundingRules,
    geoBackupRules,
    replicationRules,
  ],
  // Read when it is asked for, as every fact of the catalogue.
  get asOf() {
    return regionsDate();
  },
  outline,
  stateBackend: "azurerm",
  provider: providerFacts,
  place: placeOf,
  effects: withNotes({ ...networkEffects, ...databaseEffects, ...regionEffects }),
  inherited: ["cloud", "tags"],
  resolve: resolveRegion,
} as const satisfies Cloud;
