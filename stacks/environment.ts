import type { Environment } from "../src/environment/schema";
import { commonTags } from "../src/core/tags";

/** Begins the name of everything that an environment has once. */
export function environmentPrefix({ name }: Environment): string {
  return `hft-${name}`;
}

/** The tags of what belongs to no single region. */
export function environmentTags({ name, owner }: Environment): Record<string, string> {
  const { team, costCentre } = owner;
  return commonTags({ environment: name, region: "all", team, costCentre });
}
