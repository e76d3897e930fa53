import * as v from "valibot";
import { object, tagKey, tagValue, text } from "../core/primitives";

/** Roles of a region. All but `sandbox` are production roles. */
export const regionRoles = ["primary", "dr", "standby", "sandbox"] as const;
export type RegionRole = (typeof regionRoles)[number];

export function isProductionRole(role: RegionRole): boolean {
  return role !== "sandbox";
}

/** Whether a region stands in for a primary that is lost. */
export function standsBy(role: RegionRole): boolean {
  return role === "dr" || role === "standby";
}

/** Schema entries of a region of any cloud, beside `cloud`. */
export const regionBase = {
  /**
   * What the region is for: `primary` trades, `standby` and `dr` take over from it, `sandbox` is not production. Standby
   * and dr are built and judged alike; the words tell people which of them trades in turn, and which in need.
   */
  role: v.picklist(regionRoles),
  /**
   * Whether the trading machines for a failover are there: running and reserved with their spares, running without a
   * reservation, or built by an apply after the failover. Stated by `dr` and `standby` regions only. Only `reserved`
   * supports a promised recovery time of less than a day.
   */
  capacity: v.optional(v.picklist(["reserved", "on-demand", "none"])),
  /** Tags of every resource of the region; they go before those of the environment. @default none */
  tags: v.optional(v.record(tagKey, tagValue), {}),
  /** An emulator that takes the place of the cloud. Stated by `sandbox` regions only. @default the cloud itself */
  emulator: v.optional(
    object({
      /** Where it listens: an http address of this machine, such as `http://127.0.0.1:5555`. */
      endpoint: text(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/, "a loopback http address"),
    }),
  ),
};

/** The role of a region, with the fields that only regions of that role state. */
export type RoleOfRegion =
  | { readonly role: "primary"; readonly capacity?: undefined; readonly emulator?: undefined }
  | {
      readonly role: "dr" | "standby";
      readonly capacity: "reserved" | "on-demand" | "none";
      readonly emulator?: undefined;
    }
  | {
      readonly role: "sandbox";
      readonly capacity?: undefined;
      readonly emulator?: { readonly endpoint: string } | undefined;
    };

/** Whether a region's trading machines run and are reserved, run without a reservation, or are built on a failover. */
export function tradingCapacity({ role, capacity }: RoleOfRegion): "reserved" | "on-demand" | "none" {
  if (role === "primary") return "reserved";
  return role === "sandbox" ? "on-demand" : capacity;
}
