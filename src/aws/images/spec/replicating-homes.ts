import type { ReplicatingHome } from "./rules";
import type { EnvironmentInput } from "../../../environment/schema";
import { isRecord } from "../../../environment/is-record";

/** The registries that an environment replicates. It may be any value: others are not parsed to judge this one. */
export function replicatingHomes({ name: environment, regions }: EnvironmentInput): ReplicatingHome[] {
  const stated = Object.entries<unknown>(isRecord(regions) ? regions : {}).flatMap(([name, region]) =>
    isRecord(region) ? [[name, region] as const] : [],
  );
  const replicated = stated.map(([, region]) =>
    isRecord(region["images"]) && region["images"]["kind"] === "replica" ? region["images"]["of"] : undefined,
  );
  return stated.flatMap(([name, { images, accountId, region }]) => {
    const isHome = isRecord(images) && images["kind"] === "home" && replicated.includes(name);
    if (!isHome || typeof accountId !== "string" || typeof region !== "string") return [];
    return [{ environment, name, accountId, region }];
  });
}
