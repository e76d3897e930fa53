import { newAws } from "../clouds/aws/new-region";
import { newAzure } from "../clouds/azure/new-region";
import { newGcp } from "../clouds/gcp/new-region";
import type { NewCloud } from "./cloud";

/** The clouds of which the command writes a first region. */
export const newClouds = { aws: newAws, gcp: newGcp, azure: newAzure } as const satisfies Record<
  string,
  NewCloud
>;

export type CloudName = keyof typeof newClouds;

export const cloudNames = Object.keys(newClouds) as readonly CloudName[];
