import { aws } from "./aws";
import type { AwsRegion, AwsRegionInput } from "./aws/region/spec/schema";
import type { AwsShared, AwsSharedInput } from "./aws/region/spec/shared";
import type { AwsResolved, ResolvedRegion as AwsResolvedRegion } from "./aws/region/spec/resolve";
import { azure } from "./azure";
import type { AzureResolved, AzureResolvedRegion } from "./azure/region/spec/resolve";
import type { AzureRegion, AzureRegionInput } from "./azure/region/spec/schema";
import type { AzureShared, AzureSharedInput } from "./azure/region/spec/shared";
import { mapValues } from "./core/map-values";
import type { Definition } from "./core/problem";
import type { CodesOf } from "./environment/cloud";
import type { Outline } from "./environment/outline";
import type { RoleOfRegion } from "./environment/region";
import { picture } from "./environment/picture/environment";
import type { Picture } from "./environment/picture/picture";
import type { EnvironmentBase, EnvironmentBaseInput } from "./environment/schema";
import { resolve, type Resolved } from "./environment/resolve";
import {
  type neutralRules,
  type undeclaredProblems,
  validatorOf,
  type Validation,
} from "./environment/validate";
import { gcp } from "./gcp";
import type { GcpResolved, GcpResolvedRegion } from "./gcp/region/spec/resolve";
import type { GcpRegion, GcpRegionInput } from "./gcp/region/spec/schema";
import type { GcpShared, GcpSharedInput } from "./gcp/region/spec/shared";

/** The clouds of this project. */
export const clouds = [aws, gcp, azure] as const;

/** A region as an environment file states it. */
export type RegionInput = AwsRegionInput | GcpRegionInput | AzureRegionInput;

/** What an environment file states. */
export interface EnvironmentInput extends EnvironmentBaseInput {
  /** By name; the name is part of stack ids and never changes. */
  readonly regions: Readonly<Record<string, RegionInput>>;
  /** What the environment has once in AWS. @default none */
  readonly aws?: AwsSharedInput | undefined;
  /** What the environment has once in Google Cloud. @default none */
  readonly gcp?: GcpSharedInput | undefined;
  /** What the environment has once in Azure. @default none */
  readonly azure?: AzureSharedInput | undefined;
}

/** A parsed region of some cloud, every default filled in. */
export type EnvironmentRegion = AwsRegion | GcpRegion | AzureRegion;

/** A parsed environment, every default filled in. */
export interface Environment extends EnvironmentBase {
  readonly regions: Readonly<Record<string, EnvironmentRegion>>;
  readonly aws?: AwsShared | undefined;
  readonly gcp?: GcpShared | undefined;
  readonly azure?: AzureShared | undefined;
}

/** A validated environment with everything that is derived from it. */
export type ResolvedEnvironment = Resolved<AwsResolvedRegion | GcpResolvedRegion | AzureResolvedRegion> &
  Pick<AwsResolved, "aws"> &
  Pick<GcpResolved, "gcp"> &
  Pick<AzureResolved, "azure">;

const validator = validatorOf(clouds);

/** Judges an environment of this project; see `Validator.validate`. */
export function validate(
  input: EnvironmentInput,
  all: readonly EnvironmentInput[],
  deployed?: unknown,
): Validation<Environment> {
  return validator.validate(input, all, deployed) as Validation<Environment>;
}

/** Resolves a validated environment of this project. */
export function resolveEnvironment(environment: Environment): ResolvedEnvironment {
  return resolve(environment, clouds) as ResolvedEnvironment;
}

/** Draws a resolved environment of this project. */
export function pictureOf(environment: ResolvedEnvironment): Picture {
  return picture(environment, clouds);
}

/** The code of a problem. */
export type ProblemCode =
  | keyof typeof undeclaredProblems
  | CodesOf<ReturnType<typeof neutralRules>>
  | CodesOf<(typeof clouds)[number]["rules"]>;

/** By path, everything in a validated environment that a list of deployed generations names, with its record. */
export function deployables({ regions }: Environment): Readonly<Record<string, () => string | undefined>> {
  return Object.fromEntries(
    Object.entries(regions).flatMap(([name, region]) => {
      const cloud = clouds.find((one) => one.name === region.cloud);
      const own = cloud?.outline.generations.tell(region as never) ?? {};
      return Object.entries(own).map(([path, record]) => [`regions.${name}.${path}`, record] as const);
    }),
  );
}

/** A region as the rest of its environment sees it. */
export interface RegionOutline extends Outline {
  readonly cloud: EnvironmentRegion["cloud"];
  readonly role: EnvironmentRegion["role"];
  readonly capacity: EnvironmentRegion["capacity"];
}

/** Returns what each region of a validated environment tells the rest of it, by name. */
export function outlines({ regions }: Environment): Readonly<Record<string, RegionOutline>> {
  return mapValues(regions, (region) => {
    const { cloud, role, capacity } = region;
    const facts = Object.entries(clouds.find(({ name }) => name === cloud)?.outline ?? {});
    const told = Object.fromEntries(facts.map(([key, fact]) => [key, fact.tell(region as never)]));
    return { cloud, role, capacity, ...(told as unknown as Outline) };
  });
}

/** Every problem that the project can find, by code. */
export const problemDefinitions = validator.problems as Readonly<Record<ProblemCode, Definition>>;

/** States an environment. It is checked when it is synthesized, so that all its faults come in one report. */
export function defineEnvironment(environment: EnvironmentInput): EnvironmentInput {
  return environment;
}

/** A region of one cloud, as an environment file states it. */
export type RegionInputOf<Name extends RegionInput["cloud"]> = Extract<RegionInput, { readonly cloud: Name }>;

type InheritedOf<Name extends RegionInput["cloud"]> = Extract<
  (typeof clouds)[number],
  { readonly name: Name }
>["inherited"][number] &
  keyof RegionInputOf<Name>;

/**
 * Returns a region like another. What `own` states replaces the base's value as a whole. Role, region and account are
 * never inherited, nor what lies in one region only: network, interconnect and data.
 */
export function like<Name extends RegionInput["cloud"]>(
  base: { readonly cloud: Name } & Pick<RegionInputOf<Name>, InheritedOf<Name>>,
  own: Omit<RegionInputOf<Name>, InheritedOf<Name> | keyof RoleOfRegion> &
    RoleOfRegion &
    Partial<Pick<RegionInputOf<Name>, InheritedOf<Name>>>,
): RegionInputOf<Name> {
  const stated: Readonly<Record<string, unknown>> = base;
  const inherited: readonly string[] = clouds.find(({ name }) => name === stated["cloud"])?.inherited ?? [];
  const taken = Object.fromEntries(inherited.map((key) => [key, stated[key]]));
  return { ...taken, ...own } as unknown as RegionInputOf<Name>;
}
