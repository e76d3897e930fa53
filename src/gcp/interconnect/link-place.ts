import type { GcpNetwork } from "../network/spec/schema";
import type { RegionPlace } from "../network/spec/ids";

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

/** Returns the place of a region's interconnect: the host project of a Shared VPC owns everything that routes. */
export function linkPlace(
  { prefix, region, projectId }: RegionPlace,
  network: { readonly stated: GcpNetwork; readonly networkId: string },
  protect: boolean,
): LinkPlace {
  const { stated, networkId } = network;
  const project = stated.kind === "adopt" ? stated.hostProjectId : undefined;
  return { prefix, region, projectId, project, networkId, protect };
}
