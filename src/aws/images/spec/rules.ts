import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { standsBy, type RegionRole } from "../../../environment/region";
import { environmentPart } from "../../region/spec/declare";
import { replicasOf, type Registry } from "./replicas";
import type { Images } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-ECR-001": {
    kind: "impossible",
    rule: "a replica names a region of the environment whose images are of kind home",
    source: "ECR API reference, PutReplicationConfiguration",
  },
  "AWS-ECR-002": {
    kind: "advice",
    rule: "every region that stands by has a replica of the images",
    source: "design: nodes of a failover pull images while the primary's region is lost",
  },
  "AWS-ECR-003": {
    kind: "limit",
    rule: "one home per account and region has replicas",
    source: "ECR API reference, PutReplicationConfiguration: it replaces the registry's only configuration",
    read: "2026-11-23",
  },
  "AWS-ECR-004": {
    kind: "impossible",
    rule: "one region of the environment has images in an AWS region of an account",
    source:
      "ECR API reference, CreateRepository: RepositoryAlreadyExistsException; the names begin with the environment's",
  },
});

const environment = environmentPart("");

/** Rules about the container registries of an environment. */
export const imageRules = environment.set(definitions, [
  environment.rule({ everyRegion: ["images"], judge: (_, { regions }) => unknownHomes(regions) }),
  environment.rule({ everyRegion: ["role", "images"], judge: (_, { regions }) => withoutImages(regions) }),
  environment.rule({
    regions: ["images", "accountId", "region"],
    judge: (_, { regions }) => sameRepositories(regions),
  }),
  environment.rule({
    needs: ["name"],
    regions: ["images", "accountId", "region"],
    judge: (_, { name, regions, others }) =>
      sharedRegistries(
        replicatedHomes(name, regions),
        others.flatMap((other) => replicatedHomes(other.name, other.regions)),
      ),
  }),
]);

type ByRegion<Fields> = Readonly<Record<string, Fields>>;
type HasImages = { readonly images?: Images | undefined };

function homesIn(regions: ByRegion<HasImages>): string[] {
  return Object.keys(regions).filter((name) => regions[name]?.images?.kind === "home");
}

function unknownHomes(regions: ByRegion<HasImages>): Problem[] {
  const homes = homesIn(regions);
  return Object.entries(regions).flatMap(([name, { images }]) => {
    if (images?.kind !== "replica" || homes.includes(images.of)) return [];
    const remedy =
      homes.length === 0
        ? 'set images: { kind: "home", … } in the region that images are pushed to'
        : didYouMean(images.of, homes);
    return [problem("AWS-ECR-001", `regions.${name}.images.of`, images.of, remedy)];
  });
}

function withoutImages(regions: ByRegion<HasImages & { readonly role: RegionRole }>): Problem[] {
  if (homesIn(regions).length === 0) return [];
  return Object.entries(regions)
    .filter(([, { role, images }]) => standsBy(role) && images === undefined)
    .map(([name]) => {
      const remedy = 'set images: { kind: "replica", of: … }';
      return problem("AWS-ECR-002", `regions.${name}.images`, "not set", remedy);
    });
}

function sameRepositories(regions: ByRegion<HasImages & Registry>): Problem[] {
  const all = Object.entries(regions).filter(([, { images }]) => images !== undefined);
  return all.flatMap(([name, { accountId, region }], index) => {
    const other = all
      .slice(0, index)
      .find(([, earlier]) => earlier.accountId === accountId && earlier.region === region);
    if (other === undefined) return [];
    const value = `${accountId} in ${region}, also of ${other[0]}`;
    return [problem("AWS-ECR-004", `regions.${name}.images`, value, "remove the images of one of the two")];
  });
}

/** A home with replicas, of this or another environment. */
export interface ReplicatedHome extends Registry {
  readonly environment: string;
  /** The region's name in its environment. */
  readonly name: string;
}

function replicatedHomes(environmentName: string, regions: ByRegion<HasImages & Registry>): ReplicatedHome[] {
  return homesIn(regions)
    .filter((name) => replicasOf(name, regions).length > 0)
    .flatMap((name) => {
      const home = regions[name];
      if (home === undefined) return [];
      return [{ environment: environmentName, name, accountId: home.accountId, region: home.region }];
    });
}

/** Reports homes that share a registry: each apply replaces the replication of the others. */
export function sharedRegistries(
  own: readonly ReplicatedHome[],
  others: readonly ReplicatedHome[],
): Problem[] {
  return own.flatMap((home) => {
    const sharing = [...own, ...others].filter(
      (other) => other !== home && other.accountId === home.accountId && other.region === home.region,
    );
    if (sharing.length === 0) return [];
    const names = sharing.map(({ environment: of, name }) => `${name} of ${of}`).join(", ");
    const value = `${home.accountId} in ${home.region}, which also replicates ${names}`;
    const remedy = "use one account for each, or replicas of one home only";
    return [problem("AWS-ECR-003", `regions.${home.name}.images`, value, remedy)];
  });
}
