import type { Cloud } from "../environment/cloud";
import { eksCatalogueDate } from "./catalog/eks-versions";
import { adaptedRules } from "./adapted-rules";
import { cacheRules } from "./cache/spec/rules";
import { replicationRules } from "./database/spec/replication";
import { databaseRules } from "./database/spec/rules";
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
    cacheRules,
    databaseRules,
    replicationRules,
    ...adaptedRules,
  ],
  asOf: eksCatalogueDate(),
  outline,
  stateBackend: "s3",
  place: placeOf,
  inherited: ["cloud", "cluster", "pools", "ingress", "monitoring"],
  resolve: resolveRegion,
} as const satisfies Cloud;
