import * as v from "valibot";
import type { Cloud } from "./cloud";
import { isRecord } from "./is-record";
import type { Fact } from "./outline";
import { unread, type RegionFields, type Subject } from "./run-rules";

/** A region whose cloud is known. */
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
 * Returns the fields of the regions of these clouds. A region without a valid `cloud` may be one of them: it is named,
 * and every field of it is unread.
 */
export function regionFields(environment: Subject, clouds: readonly Cloud[]): RegionFields {
  const { isSound } = environment;
  const mayBeOfThese = (region: unknown, name: string): boolean =>
    cloudOf(region, clouds) !== undefined || !isSound(`regions.${name}.cloud`);
  return fieldsBy(environment, clouds, mayBeOfThese, (value, field, _, name) =>
    isSound(`regions.${name}.${field}`) ? value[field] : unread,
  );
}

/** Does the same for an unparsed environment: a field is parsed when a rule reads it. */
export function fieldsOfUnparsed(input: unknown, clouds: readonly Cloud[]): RegionFields {
  const isOfThese = (region: unknown): boolean => cloudOf(region, clouds) !== undefined;
  return fieldsBy({ value: input }, clouds, isOfThese, (value, field, { schema }) => {
    const entry = schema.entries[field];
    const result = entry && v.safeParse(entry, value[field]);
    return result?.success ? result.output : unread;
  });
}

type ReadField = (
  region: Readonly<Record<string, unknown>>,
  field: string,
  cloud: Cloud,
  name: string,
) => unknown;

function fieldsBy(
  environment: { readonly value: unknown },
  clouds: readonly Cloud[],
  isNamed: (region: unknown, name: string) => boolean,
  readField: ReadField,
): RegionFields {
  const regions = statedRegions(environment);
  return {
    isMap: hasRegions(environment),
    names: Object.keys(regions).filter((name) => isNamed(regions[name], name)),
    read: (name, field) => {
      const region = regions[name];
      const cloud = cloudOf(region, clouds);
      if (cloud === undefined || !isRecord(region)) return unread;
      const read = (each: string): unknown => readField(region, each, cloud, name);
      const fact = Object.entries(cloud.outline).find(([key]) => key === field)?.[1];
      return fact === undefined ? read(field) : tell(fact, read);
    },
  };
}

function tell(fact: Fact<unknown>, read: (field: string) => unknown): unknown {
  const parts = fact.needs.map((need) => [need, read(need)] as const);
  return parts.some(([, value]) => value === unread) ? unread : fact.tell(Object.fromEntries(parts) as never);
}

function cloudOf(region: unknown, clouds: readonly Cloud[]): Cloud | undefined {
  return isRecord(region) ? clouds.find(({ name }) => name === region["cloud"]) : undefined;
}

function statedRegions({ value }: { readonly value: unknown }): Readonly<Record<string, unknown>> {
  return isRecord(value) && isRecord(value["regions"]) ? value["regions"] : {};
}

function hasRegions({ value }: { readonly value: unknown }): boolean {
  return isRecord(value) && isRecord(value["regions"]);
}
