import type { GcpNetwork } from "../../network/spec/schema";

/**
 * Returns the project in which attachments, routers and gateways lie, where it is not the region's: the host project of
 * a Shared VPC owns everything that routes.
 */
export function linkProject(network: GcpNetwork): string | undefined {
  return network.kind === "adopt" ? network.hostProjectId : undefined;
}
