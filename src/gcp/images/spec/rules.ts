import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { standsBy, type RegionRole } from "../../../environment/region";
import { environmentPart } from "../../region/spec/declare";
import type { Images } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-AR-001": {
    kind: "impossible",
    rule: "a replica names a region of the environment whose images are of kind home",
    source: "design: a replica has the repositories of its home",
  },
  "GCP-AR-002": {
    kind: "advice",
    rule: "every region that stands by has a replica of the images",
    source: "design: nodes of a failover pull images while the primary's region is lost",
  },
  "GCP-AR-003": {
    kind: "impossible",
    rule: "one region of the environment has images in a region of a project",
    source: "Artifact Registry API reference, repositories.create: the names begin with the environment's",
  },
  "GCP-AR-004": {
    kind: "advice",
    rule: "images are pushed to a region that stands by",
    source:
      "Artifact Registry documentation, Remote repositories: an image is there once it was pulled there, and its upstream is asked for every other",
  },
});

const environment = environmentPart("");

/** Rules about the image repositories of an environment. */
export const imageRules = environment.set(definitions, [
  environment.rule({ everyRegion: ["images"], judge: (_, { regions }) => unknownHomes(regions) }),
  environment.rule({ everyRegion: ["role", "images"], judge: (_, { regions }) => withoutImages(regions) }),
  environment.rule({
    regions: ["images", "projectId", "region"],
    judge: (_, { regions }) => sameRepositories(regions),
  }),
]);

type ByRegion<Fields> = Readonly<Record<string, Fields>>;
type Imaged = { readonly images?: Images | undefined };

function homesIn(regions: ByRegion<Imaged>): string[] {
  return Object.keys(regions).filter((name) => regions[name]?.images?.kind === "home");
}

function unknownHomes(regions: ByRegion<Imaged>): Problem[] {
  const homes = homesIn(regions);
  return Object.entries(regions).flatMap(([name, { images }]) => {
    if (images?.kind !== "replica" || homes.includes(images.of)) return [];
    const remedy =
      homes.length === 0
        ? 'set images: { kind: "home", … } in the region that images are built for'
        : didYouMean(images.of, homes);
    return [problem("GCP-AR-001", `regions.${name}.images.of`, images.of, remedy)];
  });
}

function withoutImages(regions: ByRegion<Imaged & { readonly role: RegionRole }>): Problem[] {
  if (homesIn(regions).length === 0) return [];
  return Object.entries(regions)
    .filter(([, { role }]) => standsBy(role))
    .flatMap(([name, { images }]) => {
      const at = `regions.${name}.images`;
      if (images === undefined) {
        return [problem("GCP-AR-002", at, "not set", 'set images: { kind: "replica", of: … }')];
      }
      return images.kind === "replica" && images.by === "pull-through"
        ? [problem("GCP-AR-004", `${at}.by`, images.by, 'use by: "push", and push every image here too')]
        : [];
    });
}

interface Place {
  readonly projectId: string;
  readonly region: string;
}

function sameRepositories(regions: ByRegion<Imaged & Place>): Problem[] {
  const all = Object.entries(regions).filter(([, { images }]) => images !== undefined);
  return all.flatMap(([name, { projectId, region }], index) => {
    const other = all
      .slice(0, index)
      .find(([, earlier]) => earlier.projectId === projectId && earlier.region === region);
    if (other === undefined) return [];
    const value = `${projectId} in ${region}, also of ${other[0]}`;
    return [problem("GCP-AR-003", `regions.${name}.images`, value, "remove the images of one of the two")];
  });
}
