import type { Generators } from "../sections";
import { environmentReference } from "./environment";
import { failover } from "./failover";
import { pictureOfProduction } from "./picture";
import { neutralProblems, problemsOfCloud } from "./problems";
import { objectives } from "./objectives";
import { checkovTriage, policyTable, policyTypes, policyUnjudged } from "./policy";
import { refusals } from "./refusals";
import { roles, standbyRules } from "./roles";
import { rooms } from "./rooms";
import { secrets } from "./secrets";
import { smallestEnvironment } from "./smallest-environment";
import { applyOrder, stackSubjects } from "./stacks";
import { tuningEvidence, tuningPresets, tuningReasons, tuningTargets } from "./tuning";
import { posture, venueFloors, venues } from "./venues";

/** Every generated section, by the name in its marker. A new one is a file beside this and a name here. */
export const generators: Generators = {
  rooms,
  roles,
  "standby-rules": standbyRules,
  objectives,
  venues,
  "venue-floors": venueFloors,
  posture,
  environment: environmentReference,
  failover,
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
  picture: pictureOfProduction,
  "apply-order": applyOrder,
  "stack-subjects": stackSubjects,
  "smallest-environment": smallestEnvironment,
  "tuning-presets": tuningPresets,
  "tuning-targets": tuningTargets,
  "tuning-reasons": tuningReasons,
  "tuning-evidence": tuningEvidence,
};
