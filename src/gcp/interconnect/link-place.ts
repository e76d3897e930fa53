import type { GcpNetwork } from "../network/spec/schema";
import type { RegionPlace } from "../network/spec/ids";
import { linkProject } from "./spec/link-project";

/** Where the parts of an interconnect lie, and what begins their names. */
export interface LinkPlace {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** The region's own project, which orders connections. */
  readonly projectId: string;
  /** The project of the network, where attachments, routers and gateways lie. @default that of the region */
  readonly project: string | undefined;
  readonly networkId: string;
  /** Whether Terraform refuses to destroy and to replace what the other side has configured. */
  readonly protect: boolean;
}

/** Returns the place of a region's interconnect. */
export function linkPlace(
  { prefix, region, projectId }: RegionPlace,
  network: { readonly stated: GcpNetwork; readonly networkId: string },
  protect: boolean,
): LinkPlace {
  const { stated, networkId } = network;
  return { prefix, region, projectId, project: linkProject(stated), networkId, protect };
}
