import type { TakeoverFile } from "../../environment/objectives/takeover";

/** How long a failover to a region takes, as far as only this cloud knows. Source: `data/recovery-times.json`. */
export function recoveryTimes(): TakeoverFile {
  return require("./data/recovery-times.json") as TakeoverFile;
}
