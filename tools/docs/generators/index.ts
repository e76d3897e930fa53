import type { Generators } from "../sections";
import { environmentReference } from "./environment";
import { neutralProblems, problemsOfCloud } from "./problems";
import { checkovTriage, policyTable, policyTypes, policyUnjudged } from "./policy";
import { refusals } from "./refusals";
import { rooms } from "./rooms";
import { secrets } from "./secrets";
import { smallestEnvironment } from "./smallest-environment";
import { tuningEvidence, tuningPresets, tuningReasons, tuningTargets } from "./tuning";

/** Every generated section, by the name in its marker. A new one is a file beside this and a name here. */
export const generators: Generators = {
  rooms,
  environment: environmentReference,
  problems: neutralProblems,
  "problems-aws": () => problemsOfCloud("aws"),
  "problems-gcp": () => problemsOfCloud("gcp"),
  "problems-azure": () => problemsOfCloud("azure"),
  policies: policyTable,
  "policy-types": policyTypes,
  "policy-unjudged": policyUnjudged,
  checkov: checkovTriage,
  refusals,
  secrets,
  "smallest-environment": smallestEnvironment,
  "tuning-presets": tuningPresets,
  "tuning-targets": tuningTargets,
  "tuning-reasons": tuningReasons,
  "tuning-evidence": tuningEvidence,
};
