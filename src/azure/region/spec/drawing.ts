import type { Drawing } from "../../../environment/picture/drawing";
import { joined } from "../../../environment/picture/picture";
import { backupParts } from "../../backup/spec/parts";
import { cacheParts } from "../../cache/spec/parts";
import { clusterParts } from "../../cluster/spec/parts";
import { databaseParts } from "../../database/spec/parts";
import { imageParts } from "../../images/spec/parts";
import { ingressParts } from "../../ingress/spec/parts";
import { interconnectParts } from "../../interconnect/spec/parts";
import { machineParts } from "../../machines/spec/parts";
import { networkParts } from "../../network/spec/parts";
import { storageParts } from "../../storage/spec/parts";
import type { AzureResolvedRegion } from "./resolve";

/** What Azure draws of an environment. */
export const drawing: Drawing<AzureResolvedRegion> = {
  title: "Azure",
  placeOf: ({ location }) => location,
  region: (region) =>
    joined(
      networkParts(region),
      interconnectParts(region),
      ingressParts(region),
      clusterParts(region),
      machineParts(region),
      databaseParts(region),
      cacheParts(region),
      { nodes: storageParts(region), edges: [] },
      imageParts(region),
      backupParts(region),
    ),
};
