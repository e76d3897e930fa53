import type { Problem } from "../../../core/problem";
import { databaseBuild, sourceRegionOf } from "./database";
import { replicationRules } from "./replication";
import { databaseRules } from "./rules";
import type { Parsed } from "../../../environment/parse";
import { regionNames, regionsOf } from "../../../environment/stated-regions";

/** Judges the databases of an environment, each in its region and all by what they replicate from each other. */
export function awsDatabaseProblems(parsed: Parsed): Problem[] {
  const { isSound } = parsed;
  const regions = regionsOf(parsed);
  const sound = (name: string, ...parts: readonly string[]): boolean =>
    parts.every((part) => isSound(`regions.${name}.${part}`));
  const sites = Object.fromEntries(
    regions.filter(([name]) => sound(name, "database", "region", "accountId")),
  );
  const faulty = regionNames(parsed).filter((name) => !Object.hasOwn(sites, name));
  const placed = regions.flatMap(([name, { database, network, region, role }]) => {
    if (database === undefined || !sound(name, "database", "network", "region", "role")) return [];
    const source = sites[sourceRegionOf(database) ?? ""]?.database;
    const build = database.kind === "backups" ? undefined : databaseBuild(database, source);
    return databaseRules({ database, build, network, region, role }, `regions.${name}`);
  });
  return [...placed, ...replicationRules(sites, faulty, "")];
}
