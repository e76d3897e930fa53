import type { Cloud } from "../environment/cloud";
import { eksCatalogueDate } from "./catalog/eks-versions";
import { adaptedRules } from "./adapted-rules";
import { acceleratorRules } from "./accelerator/spec/rules";
import { cacheRules } from "./cache/spec/rules";
import { eksClusterRules } from "./cluster/spec/rules";
import { costRules } from "./cost/spec/rules";
import { replicationRules } from "./database/spec/replication";
import { databaseRules } from "./database/spec/rules";
import { ingressRules } from "./ingress/spec/rules";
import { connectGatewayRules } from "./interconnect/spec/connect-gateways";
import { linkRules, linksRules } from "./interconnect/spec/links";
import { probeRules } from "./interconnect/spec/probes";
import { interconnectRules } from "./interconnect/spec/rules";
import { virtualInterfaceRules } from "./interconnect/spec/virtual-interfaces";
import { vpnRules, vpnsRules } from "./interconnect/spec/vpn";
import { monitoredRegionRules, monitoringRules } from "./monitoring/spec/rules";
import { outline, placeOf } from "./region/spec/outline";
import { resolveRegion } from "./region/spec/resolve";
import { regionNameRules, roleRules, stateRegionRules } from "./region/spec/rules";
import { awsRegionSchema } from "./region/spec/schema";
import { sharedSchema } from "./region/spec/shared";

/** Amazon Web Services, as far as it is known without the toolkit. */
export const aws = {
  name: "aws",
  schema: awsRegionSchema,
  shared: sharedSchema,
  rules: [
    regionNameRules,
    roleRules,
    stateRegionRules,
    monitoredRegionRules,
    monitoringRules,
    eksClusterRules,
    ingressRules,
    cacheRules,
    databaseRules,
    replicationRules,
    acceleratorRules,
    costRules,
    interconnectRules,
    linkRules,
    linksRules,
    virtualInterfaceRules,
    vpnRules,
    vpnsRules,
    probeRules,
    connectGatewayRules,
    ...adaptedRules,
  ],
  // Read when it is asked for, as every fact of the catalogue.
  get asOf() {
    return eksCatalogueDate();
  },
  outline,
  stateBackend: "s3",
  place: placeOf,
  inherited: ["cloud", "cluster", "pools", "ingress", "monitoring"],
  resolve: resolveRegion,
} as const satisfies Cloud;
