import { eksAddons } from "../../src/aws/cluster/spec/schema";
import type { FleetInput } from "../../src/aws/machines/spec/fleet-schema";
import type { PoolInput } from "../../src/aws/machines/spec/pool-schema";
import type { AwsNetworkInput } from "../../src/aws/network/spec/schema";
import type { BucketInput } from "../../src/aws/storage/spec/schema";
import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../src/clouds";
import { regionPrefixLength } from "../../src/core/address-plan";
import { formatCidr, parseCidr, size } from "../../src/core/cidr";
import { mapStrings, type Json } from "../../src/core/json";
import { mapValues } from "../../src/core/map-values";
import { regionsOf } from "../../src/environment/resolve";

/** Where an emulator listens whose environment does not say. */
export const defaultEndpoint = "http://127.0.0.1:4566";

/** The account of an emulator that is asked without one. */
const emulatedAccount = "000000000000";

/** An environment as an emulator takes it. */
export interface Emulated {
  readonly environment: EnvironmentInput;
  /** What differs from the stated environment: path and reason. Empty where every region states an emulator. */
  readonly leftOut: readonly string[];
}

type Pools = Readonly<Record<string, PoolInput>>;
type Fleets = Readonly<Record<string, FleetInput>>;
type Buckets = Readonly<Record<string, BucketInput>>;
type Placed = Pick<FleetInput["generations"][string], "placement">;

/** Takes a note of what is left out. */
type Note = (path: string, reason: string) => void;

/**
 * Turns an environment of real accounts into one for an emulator: its regions become sandboxes in the emulator's
 * account, its state a file of this run, and what the emulator lacks is left out. Regions that state an emulator stay
 * as they are: what is left out there is stated by their author.
 *
 * The zones of a region are fitted later, in its stacks (`fit-emulator.ts`): the emulator has zones for which EKS takes
 * no subnets.
 */
export function emulated(stated: EnvironmentInput, endpoint: string): Emulated {
  const ofAws = regionsOf(stated.regions, "aws");
  const others = Object.keys(stated.regions).filter((name) => !Object.hasOwn(ofAws, name));
  if (others.length === 0 && Object.values(ofAws).every(isEmulated)) {
    return { environment: stated, leftOut: [] };
  }
  const leftOut: string[] = [];
  const note: Note = (path, reason) => leftOut.push(`${path}: ${reason}`);
  const { state, dns, regions: _regions, aws, gcp, azure, sharesAccountsWith: _neighbours, ...rest } = stated;
  for (const name of others) note(`regions.${name}`, "the emulator is one of AWS");
  for (const [name, part] of Object.entries({ gcp, azure })) {
    if (part !== undefined) note(name, "the emulator is one of AWS");
  }
  if (state !== undefined && state.kind !== "local") note("state", "a file in .build/local instead");
  if (dns !== undefined) note("dns", "the emulator answers no queries and runs no health checks");
  const environment = {
    ...rest,
    regions: mapValues(ofAws, (region, name) =>
      isEmulated(region)
        ? region
        : emulatedRegion(region, endpoint, (path, why) => note(`regions.${name}.${path}`, why)),
    ),
    ...(aws !== undefined && { aws: emulatedShared(aws, note) }),
  };
  return { environment: inEmulatedAccount(environment), leftOut };
}

function isEmulated(region: AwsRegionInput): boolean {
  return region.role === "sandbox" && region.emulator !== undefined;
}

/** ARNs and ids name the account of their region, so each goes with it. */
function inEmulatedAccount(environment: EnvironmentInput): EnvironmentInput {
  const regions = Object.values(regionsOf(environment.regions, "aws"));
  const accounts = new Set(regions.map(({ accountId }) => accountId));
  return mapStrings(environment as unknown as Json, (text) =>
    text.replace(/\b\d{12}\b/g, (id) => (accounts.has(id) ? emulatedAccount : id)),
  ) as unknown as EnvironmentInput;
}

function emulatedShared(
  { accelerator, cost, identities }: NonNullable<EnvironmentInput["aws"]>,
  note: Note,
): EnvironmentInput["aws"] {
  if (accelerator !== undefined) note("aws.accelerator", "the emulator has no Global Accelerator");
  if (identities !== undefined) note("aws.identities", "no pipeline signs in to the emulator");
  if (cost === undefined) return {};
  const { anomalies, costAllocationTags, account: _account, roles: _roles, ...budgets } = cost;
  if (anomalies !== undefined) note("aws.cost.anomalies", "the emulator has no Cost Explorer");
  if (costAllocationTags !== undefined)
    note("aws.cost.costAllocationTags", "the emulator has no Cost Explorer");
  return { cost: budgets };
}

function emulatedRegion(region: AwsRegionInput, endpoint: string, note: Note): AwsRegionInput {
  const { role, capacity, roles, interconnect, images, monitoring, backup, cluster, cache, ...rest } = region;
  if (role !== "sandbox") {
    note("role", `a ${role} region is a sandbox here: nothing is reserved, and all of it can be destroyed`);
  }
  if (roles !== undefined) note("roles", "the emulator knows one caller");
  if (interconnect !== undefined)
    note("interconnect", "the emulator has no Direct Connect and no VPN to read");
  if (images?.kind === "replica") note("images", "the emulator does not replicate registries");
  const hasMachines = capacity !== "none";
  return {
    ...rest,
    role: "sandbox",
    emulator: { endpoint },
    network: emulatedNetwork(region.network, note),
    cluster: cluster && emulatedCluster(cluster, note),
    pools: emulatedPools(region.pools ?? {}, hasMachines, note),
    fleets: hasMachines ? emulatedFleets(region.fleets ?? {}, note) : {},
    database: emulatedDatabase(region.database, note),
    cache: cache && emulatedCache(cache, note),
    buckets: emulatedBuckets(region.buckets ?? {}, note),
    images: images?.kind === "replica" ? undefined : images,
    backup: backup && emulatedBackup(backup, note),
    monitoring: monitoring && emulatedMonitoring(monitoring, note),
  };
}

function emulatedNetwork(network: AwsNetworkInput, note: Note): AwsNetworkInput {
  const { keys, ...rest } = network;
  if (keys?.kind === "adopt") note("network.keys", "created: the emulator has no key of before");
  if (rest.kind === "create") return rest;
  note("network", "created: the emulator has no network of before");
  const subnets = Object.values(rest.subnets).flatMap((tier) => Object.entries(tier ?? {}));
  return {
    kind: "create",
    cidr: blockAround(rest.cidr),
    ...(rest.services !== undefined && { services: rest.services }),
    zones: Object.fromEntries(subnets.map(([slot, { zoneId }]) => [slot, zoneId])),
  };
}

/** A created network has the slots of a whole /16. */
function blockAround(cidr: string): string {
  const address = parseCidr(cidr)?.address;
  if (address === undefined) return cidr;
  return formatCidr({ address: address - (address % size(regionPrefixLength)), prefix: regionPrefixLength });
}

function emulatedCluster(
  cluster: NonNullable<AwsRegionInput["cluster"]>,
  note: Note,
): NonNullable<AwsRegionInput["cluster"]> {
  const {
    "vpc-cni": cni,
    "aws-ebs-csi-driver": csi,
    ...addons
  } = cluster.addons ?? Object.fromEntries(eksAddons.map((name) => [name, {}]));
  if (cni ?? csi) {
    const reason = "the emulator's answer to an add-on with a Pod Identity association cannot be read";
    note("cluster.addons", `without vpc-cni and aws-ebs-csi-driver: ${reason}`);
  }
  if (cluster.tuner !== undefined) note("cluster.tuner", "the emulator's clusters take no login of `aws`");
  return { ...cluster, addons, deletionProtection: false };
}

/** Trading pools of a region without machines are not built on AWS either. */
function emulatedPools(pools: Pools, hasMachines: boolean, note: Note): Pools {
  const built = Object.entries(pools).filter(([, { kind }]) => hasMachines || kind !== "trading");
  return mapValues(Object.fromEntries(built), (pool, name) =>
    pool.kind !== "trading"
      ? pool
      : { ...pool, generations: mapValues(pool.generations, onOwnRacks(`pools.${name}`, note)) },
  );
}

function emulatedFleets(fleets: Fleets, note: Note): Fleets {
  return mapValues(fleets, (fleet, name) => ({
    ...fleet,
    // A stated block lies in a network that is not here.
    addresses:
      fleet.addresses.kind === "block"
        ? { kind: "slot", slot: Object.keys(fleets).indexOf(name) }
        : fleet.addresses,
    generations: mapValues(fleet.generations, onOwnRacks(`fleets.${name}`, note)),
  }));
}

/** Takes machines out of a placement group of others. */
function onOwnRacks<Generation extends Placed>(path: string, note: Note) {
  return (generation: Generation, name: string): Generation => {
    if (generation.placement.kind !== "shared") return generation;
    note(`${path}.generations.${name}.placement`, "a group of its own: the emulator has none of before");
    return { ...generation, placement: { kind: "cluster" } };
  };
}

function emulatedDatabase(database: AwsRegionInput["database"], note: Note): AwsRegionInput["database"] {
  if (database === undefined) return undefined;
  if (database.kind === "primary") return { ...database, deletionProtection: false };
  note("database", "the emulator replicates between regions neither databases nor backups");
  return undefined;
}

function emulatedCache(
  cache: NonNullable<AwsRegionInput["cache"]>,
  note: Note,
): NonNullable<AwsRegionInput["cache"]> {
  const { users } = cache;
  if (users === undefined) return cache;
  if (Object.values(users).some(({ channels = [] }) => channels.length > 0)) {
    note(
      "cache.users",
      "without channels: the emulator's answer has their & unescaped, so that it cannot be read",
    );
  }
  return { ...cache, users: mapValues(users, ({ channels: _channels, ...user }) => user) };
}

function emulatedBuckets(buckets: Buckets, note: Note): Buckets {
  return mapValues(buckets, (bucket, name) => {
    if (bucket.kind !== "data" || bucket.lock?.kind !== "compliance") return bucket;
    note(`buckets.${name}.lock`, "a governance lock: what is emulated can be deleted");
    return { ...bucket, lock: { kind: "governance", days: bucket.lock.days } };
  });
}

function emulatedBackup(
  backup: NonNullable<AwsRegionInput["backup"]>,
  note: Note,
): NonNullable<AwsRegionInput["backup"]> {
  const { plan = {}, restoreTests = [] } = backup;
  if (backup.lock?.kind !== "none") note("backup.lock", "the emulator has no vault lock");
  if (restoreTests.length > 0) note("backup.restoreTests", "the emulator has no restore tests");
  const copying = Object.entries(plan).filter(([, { copies = {} }]) => Object.keys(copies).length > 0);
  for (const [name] of copying) note(`backup.plan.${name}.copies`, "the emulator forgets them");
  return {
    lock: { kind: "none" },
    plan: mapValues(plan, ({ copies: _copies, ...schedule }) => schedule),
  };
}

function emulatedMonitoring(
  monitoring: NonNullable<AwsRegionInput["monitoring"]>,
  note: Note,
): NonNullable<AwsRegionInput["monitoring"]> {
  const { pagers = [], ...rest } = monitoring;
  if (pagers.length > 0) note("monitoring.pagers", "the emulator confirms no subscription over https");
  return rest;
}
