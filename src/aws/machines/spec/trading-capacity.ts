import type { AwsRegion } from "../../region/spec/schema";

/** Whether a region's trading machines are reserved, hoped for, or not built until they are needed. */
export function tradingCapacity(region: AwsRegion): "reserved" | "on-demand" | "none" {
  if (region.role === "primary") return "reserved";
  return region.role === "sandbox" ? "on-demand" : region.capacity;
}
