import { entryOf } from "../../../core/catalogue-file";
import { regionPrefix } from "../../../environment/context";
import { subnetBlocks } from "../../network/spec/network";
import { groupId, resourceGroupOf } from "../../region/spec/groups";
import type { RegionPlace } from "../../region/spec/place";
import type { AzureRegion } from "../../region/spec/schema";
import { serverZones, type ServerZones } from "./availability";
import {
  databaseBuild,
  partnerOf,
  partnersOf,
  sourceRegionOf,
  takesWrites,
  type DatabaseBuild,
} from "./database";
import { endpointName, serverName } from "./names";
import type { Database } from "./schema";

/** A server by its names. */
export interface Server {
  readonly name: string;
  readonly id: string;
  readonly resourceGroup: string;
}

/** A database as its region sets it, with everything that is derived from its environment. */
export type ResolvedDatabase = Database & {
  readonly server: Server;
  readonly build: DatabaseBuild;
  readonly zones: ServerZones;
  /** The server that it was made from; not set for a primary. */
  readonly source?: Server | undefined;
  /** Name of the virtual endpoint that the pair has from here; not set where it has none, or has it from elsewhere. */
  readonly endpoint?: string | undefined;
  /** Names of the regions whose data stacks must be applied first. */
  readonly dependsOn: readonly string[];
};

export interface DatabaseSurroundings {
  /** Name of the environment. */
  readonly environment: string;
  /** All regions of Azure in the environment, by name. */
  readonly regions: Readonly<Record<string, AzureRegion>>;
}

/**
 * Derives what the stacks of a region need of its database.
 *
 * @param name of the region in the environment
 * @throws Error for a database without a source or a build, which AZURE-PG-032 and AZURE-PG-031 refuse
 */
export function resolveDatabase(
  database: Database,
  name: string,
  { environment, regions }: DatabaseSurroundings,
): ResolvedDatabase {
  const at = `regions.${name}.database`;
  const sourceRegion = sourceRegionOf(database);
  const source = sourceRegion === undefined ? undefined : entryOf(regions, sourceRegion)?.database;
  if (sourceRegion !== undefined && source === undefined) {
    throw new Error(`${at}: no database in ${sourceRegion}`);
  }
  const build = databaseBuild(database, source);
  if (build === undefined) throw new Error(`${at}: no version, machine or storage`);
  const own = regions[name];
  if (own === undefined) throw new Error(`${at}: no region ${name}`);
  const serverOf = (region: string, of: Database): Server => server(place(region), of);
  const place = (region: string): RegionPlace => placeOf(environment, region, regions);
  return {
    ...database,
    server: serverOf(name, database),
    build,
    zones: serverZones(database, own.network),
    source: sourceRegion === undefined || source === undefined ? undefined : serverOf(sourceRegion, source),
    endpoint: database.kind === "replica" && database.virtualEndpoint ? endpointName(place(name)) : undefined,
    // A promoted database runs without its source, whose region may be lost.
    dependsOn: takesWrites(database) ? [] : [partnerOf(database)].filter((other) => other !== undefined),
  };
}

/** Returns the blocks of the subnets with which a region's database replicates: those of its partners. */
export function databasePeers(
  name: string,
  regions: Readonly<Record<string, Pick<AzureRegion, "database" | "network">>>,
): readonly string[] {
  return partnersOf(name, regions).flatMap((partner) => {
    const network = regions[partner]?.network;
    const block = network && subnetBlocks(network).data;
    return block === undefined ? [] : [block.cidr];
  });
}

function placeOf(environment: string, name: string, regions: DatabaseSurroundings["regions"]): RegionPlace {
  const { location = "", subscriptionId = "" } = regions[name] ?? {};
  return { prefix: regionPrefix(environment, name), location, subscriptionId };
}

function server(place: RegionPlace, database: Database): Server {
  const name = serverName(place, database);
  const resourceGroup = resourceGroupOf(place, "data");
  const id = `${groupId(place, "data")}/providers/Microsoft.DBforPostgreSQL/flexibleServers/${name}`;
  return { name, id, resourceGroup };
}
