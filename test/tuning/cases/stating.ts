import type { NodeTuning } from "../../../src/tuning/schema";
import { edit, type Edit } from "../../problems/parts";

/** Where the engine's profile stands. */
export const tuning = "regions.virginia.pools.engine.generations.a.tuning";

/** The engine's profile with own words; the machine has 48 cores of two threads and 192 GiB. */
export const stating = (own: Partial<NodeTuning>): Edit =>
  edit.engine({ tuning: { preset: "tradingEngine", ...own } });
