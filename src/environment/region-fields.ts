import type { Cloud } from "./cloud";
import { isRecord } from "./is-record";
import { unread, type RegionFields, type Subject } from "./run-rules";

/** A region that was parsed at least as far as its cloud. */
export interface KnownRegion {
  readonly name: string;
  readonly cloud: Cloud;
  readonly subject: Subject;
}

/** The regions of these clouds. */
export function knownRegions(environment: Subject, clouds: readonly Cloud[]): KnownRegion[] {
  return Object.entries(statedRegions(environment)).flatMap(([name, value]) => {
    const cloud = cloudOf(value, clouds);
    const subject = { value, at: `regions.${name}`, isSound: environment.isSound };
    return cloud === undefined ? [] : [{ name, cloud, subject }];
  });
}

/**
 * What rules can ask of the regions of these clouds. A region whose cloud cannot be told may be one of them, so it is
 * named, and every field of it is unread.
 */
export function regionFields(environment: Subject, clouds: readonly Cloud[]): RegionFields {
  const known = new Map(knownRegions(environment, clouds).map((region) => [region.name, region]));
  const names = Object.entries(statedRegions(environment))
    .filter(([name, value]) => known.has(name) || !isOfAnotherCloud(value, clouds))
    .map(([name]) => name);
  return {
    names,
    read: (name, field) => {
      const region = known.get(name);
      return region === undefined ? unread : readField(region, field);
    },
  };
}

function readField({ cloud, subject }: KnownRegion, field: string): unknown {
  const fact = Object.entries(cloud.outline).find(([key]) => key === field)?.[1];
  if (fact === undefined) return fieldOf(subject, field);
  const parts = fact.needs.map((need) => [need, fieldOf(subject, need)] as const);
  if (parts.some(([, value]) => value === unread)) return unread;
  return fact.tell(Object.fromEntries(parts) as never);
}

function fieldOf({ value, at, isSound }: Subject, field: string): unknown {
  return isRecord(value) && isSound(`${at}.${field}`) ? value[field] : unread;
}

function cloudOf(region: unknown, clouds: readonly Cloud[]): Cloud | undefined {
  return isRecord(region) ? clouds.find(({ name }) => name === region["cloud"]) : undefined;
}

function isOfAnotherCloud(region: unknown, clouds: readonly Cloud[]): boolean {
  return isRecord(region) && typeof region["cloud"] === "string" && cloudOf(region, clouds) === undefined;
}

function statedRegions({ value }: Subject): Readonly<Record<string, unknown>> {
  return isRecord(value) && isRecord(value["regions"]) ? value["regions"] : {};
}
