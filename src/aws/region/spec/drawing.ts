import type { Drawing } from "../../../environment/picture/drawing";
import { joined } from "../../../environment/picture/picture";
import { acceleratorParts } from "../../accelerator/spec/parts";
import { backupParts } from "../../backup/spec/parts";
import { cacheParts } from "../../cache/spec/parts";
import { clusterParts } from "../../cluster/spec/parts";
import { databaseParts } from "../../database/spec/parts";
import { imageParts } from "../../images/spec/parts";
import { ingressParts } from "../../ingress/spec/parts";
import { interconnectParts } from "../../interconnect/spec/parts";
import { machineParts } from "../../machines/spec/parts";
import { networkParts } from "../../network/spec/parts";
import { bucketParts } from "../../storage/spec/parts";
import type { ResolvedRegion } from "./resolve";
import type { AwsShared } from "./shared";

/** What AWS draws of an environment. */
export const drawing: Drawing<ResolvedRegion, AwsShared> = {
  title: "AWS",
  placeOf: ({ awsRegion }) => awsRegion,
  region: (region) =>
    joined(
      networkParts(region),
      interconnectParts(region),
      ingressParts(region),
      { nodes: clusterParts(region), edges: [] },
      machineParts(region),
      databaseParts(region),
      { nodes: [...cacheParts(region), ...bucketParts(region)], edges: [] },
      imageParts(region),
      backupParts(region),
    ),
  shared: ({ accelerator }) => acceleratorParts(accelerator),
};
