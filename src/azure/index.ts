import type { Cloud } from "../environment/cloud";
import { regionsDate } from "./catalog/regions";
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
  stateBackend: "azurerm",
  provider: providerFacts,
  place: placeOf,
  effects: withNotes({ ...networkEffects, ...interconnectEffects, ...regionEffects }),
  inherited: ["cloud", "tags"],
  resolve: resolveRegion,
} as const satisfies Cloud;
