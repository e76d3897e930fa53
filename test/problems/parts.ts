import type { EksClusterInput } from "../../src/aws/cluster/spec/schema";
import type { DatabaseInput } from "../../src/aws/database/spec/schema";
import type { AwsNetworkInput } from "../../src/aws/network/spec/schema";
import type { PoolInput } from "../../src/aws/machines/spec/pool-schema";
import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../src/clouds";
import { regionsOf } from "../../src/environment/resolve";

export type CreateNetworkInput = Extract<AwsNetworkInput, { kind: "create" }>;
export type AdoptNetworkInput = Extract<AwsNetworkInput, { kind: "adopt" }>;
export type TradingInput = Extract<PoolInput, { kind: "trading" }>;
export type GenerationInput = TradingInput["generations"][string];
export type ElasticInput = Exclude<PoolInput, TradingInput>;
export type PrimaryInput = Extract<DatabaseInput, { kind: "primary" }>;

/** Turns an environment into another. */
export type Edit = (environment: EnvironmentInput) => EnvironmentInput;

/** Edits that the compiler accepts: what they state is of its type and may still be wrong. */
export const edit = {
  environment:
    (own: Partial<EnvironmentInput>): Edit =>
    (environment) => ({ ...environment, ...own }),

  /** The region `virginia`, unless another is named. */
  region:
    (own: Partial<AwsRegionInput>, name = "virginia"): Edit =>
    (environment) => ({
      ...environment,
      regions: {
        ...environment.regions,
        [name]: { ...environment.regions[name], ...own } as AwsRegionInput,
      },
    }),

  network: (own: Partial<CreateNetworkInput>, regionName = "virginia"): Edit =>
    inRegion(regionName, ({ network }) => ({ network: { ...network, ...own } as AwsNetworkInput })),

  cluster: (own: Partial<EksClusterInput>): Edit =>
    inRegion("virginia", ({ cluster }) => ({ cluster: { ...cluster, ...own } as EksClusterInput })),

  /** Adds pools, or replaces those of the same name. */
  pools: (own: Readonly<Record<string, PoolInput>>, regionName = "virginia"): Edit =>
    inRegion(regionName, ({ pools }) => ({ pools: { ...pools, ...own } })),

  /** Generation `a` of the pool `engine`. */
  engine: (own: Partial<GenerationInput>): Edit =>
    inRegion("virginia", ({ pools }) => {
      const pool = pools?.["engine"] as TradingInput;
      const a = { ...pool.generations["a"], ...own } as GenerationInput;
      return { pools: { ...pools, engine: { ...pool, generations: { ...pool.generations, a } } } };
    }),

  /** Gives a region a sound database, with these changes. */
  primary: (own: Partial<PrimaryInput> = {}, regionName = "virginia"): Edit =>
    inRegion(regionName, () => ({
      database: {
        kind: "primary",
        version: "17.9",
        machine: "db.r7i.8xlarge",
        storage: { type: "io2", sizeGiB: 1000, iops: 32_000 },
        ...own,
      },
    })),

  database: (database: DatabaseInput, regionName = "ohio"): Edit =>
    inRegion(regionName, () => ({ database })),

  each:
    (...edits: readonly Edit[]): Edit =>
    (environment) =>
      edits.reduce((edited, next) => next(edited), environment),
};

function inRegion(name: string, change: (region: AwsRegionInput) => Partial<AwsRegionInput>): Edit {
  return (environment) => edit.region(change(environment.regions[name] as AwsRegionInput), name)(environment);
}

/** A region of AWS, as an environment states it. */
export function awsRegion({ regions }: EnvironmentInput, name: string): AwsRegionInput {
  const region = regionsOf(regions, "aws")[name];
  if (region === undefined) throw new Error(`the environment has no region ${name} of AWS`);
  return region;
}

/** The keys that lead to a value; a dotted text is split, which a key with a dot in it must not be. */
export type Path = string | readonly (string | number)[];

type Container = Record<string | number, unknown>;

/** Writes any value anywhere, as an editor without a compiler does. */
export function put(path: Path, value: unknown): Edit {
  return within(path, (holder, key) => {
    holder[key] = value;
  });
}

/** Leaves a key out. */
export function omit(path: Path): Edit {
  return within(path, (holder, key) => {
    delete holder[key];
  });
}

function within(path: Path, change: (holder: Container, key: string | number) => void): Edit {
  const keys = typeof path === "string" ? path.split(".") : path;
  const last = keys.at(-1) ?? "";
  return (environment) => {
    const copy = copyOf(environment as unknown as Container);
    const holder = keys
      .slice(0, -1)
      .reduce((inner, key) => (inner[key] = copyOf(inner[key] as Container)), copy);
    change(holder, last);
    return copy as unknown as EnvironmentInput;
  };
}

/** One level: what lies below is shared, and copied on the way to a change. */
function copyOf(container: Container): Container {
  return (Array.isArray(container) ? [...(container as unknown[])] : { ...container }) as Container;
}
