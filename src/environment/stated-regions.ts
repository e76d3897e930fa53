import type { AwsRegion } from "../aws/region/spec/schema";
import { isRecord } from "./is-record";
import type { Parsed } from "./parse";

/** The regions that are objects at all. */
export function regionsOf({ environment }: Pick<Parsed, "environment">): readonly [string, AwsRegion][] {
  return Object.entries(stated(environment)).flatMap(([name, region]): [string, AwsRegion][] =>
    isRecord(region) ? [[name, region]] : [],
  );
}

/**
 * Whether these parts of every region are of their form, which a rule over several regions asks. A region that is
 * no object is stated all the same, and others may name it.
 */
export function soundInEveryRegion(
  { environment, isSound }: Pick<Parsed, "environment" | "isSound">,
  ...parts: readonly string[]
): boolean {
  const regions: unknown = environment.regions;
  return (
    isRecord(regions) &&
    Object.keys(regions).every((name) => parts.every((part) => isSound(`regions.${name}.${part}`)))
  );
}

/** The names of all regions, whatever they are. */
export function regionNames({ environment }: Pick<Parsed, "environment">): readonly string[] {
  return Object.keys(stated(environment));
}

function stated({ regions }: Parsed["environment"]): Readonly<Record<string, AwsRegion>> {
  return isRecord(regions) ? regions : {};
}
