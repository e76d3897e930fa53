import type { GcpNetwork } from "./schema";

/** Whether a network has a bucket of its own for the logs of its flows. */
export function keepsFlowLogs(network: GcpNetwork): boolean {
  return network.kind === "create" && network.flowLogs.kind === "sampled";
}
