import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMeanOr } from "../../../core/suggest";
import { regionFacts, regionNames } from "../../catalog/regions";
import { environmentPart, regionPart } from "./declare";
import { labelKeyForm, labelText, longestLabel } from "./labels";

const names = defineProblems({
  "GCP-REGION-001": {
    kind: "advice",
    rule: "the catalogue knows the region",
    source: "src/gcp/catalog/data/regions.json",
  },
});

const region = regionPart("region");

export const regionNameRules = region.set(names.definitions, [
  region.rule({
    judge: (name, _, at) => {
      if (regionFacts(name) !== undefined) return [];
      const remedy = didYouMeanOr(name, regionNames(), "check its name");
      return [names.problem("GCP-REGION-001", at, name, remedy)];
    },
  }),
]);

const projects = defineProblems({
  "GCP-PROJECT-001": {
    kind: "impossible",
    rule: "a project has one number, and a number one project",
    source: "Resource Manager documentation, Identifying projects: both are unique and never change",
  },
});

const environment = environmentPart("");

export const projectRules = environment.set(projects.definitions, [
  environment.rule({
    regions: ["projectId", "projectNumber"],
    judge: (_, { regions }) => {
      const stated = Object.entries(regions);
      return stated.flatMap(([name, own], index) =>
        stated
          .slice(0, index)
          .filter(
            ([, other]) =>
              (own.projectId === other.projectId) !== (own.projectNumber === other.projectNumber),
          )
          .map(([earlier, other]) => {
            const value = `${own.projectNumber} of ${own.projectId}; ${earlier} states ${other.projectNumber} of ${other.projectId}`;
            const remedy = `look it up: gcloud projects describe ${own.projectId}`;
            return projects.problem("GCP-PROJECT-001", `regions.${name}.projectNumber`, value, remedy);
          }),
      );
    },
  }),
]);

const labels = defineProblems({
  "GCP-LABEL-001": {
    kind: "impossible",
    rule: "tags with different keys stay different as labels, which have small letters, digits, - and _ only",
    source: "Google Cloud documentation, Requirements for labels",
  },
  "GCP-LABEL-002": {
    kind: "limit",
    rule: "a tag fits in a label: its key begins with a letter, key and value have at most 63 characters",
    source: "Google Cloud documentation, Requirements for labels",
    read: "2026-11-27",
  },
});

type Tags = Readonly<Record<string, string>>;

/** Rules about the tags of an environment with regions in Google Cloud, where they become labels. */
export const labelRules = environment.set(labels.definitions, [
  environment.rule({
    needs: ["tags", "owner"],
    regions: ["tags"],
    judge: (_, { tags, owner: { team, costCentre }, regions }) => {
      if (Object.keys(regions).length === 0) return [];
      return [
        ...Object.entries({ team, costCentre }).flatMap(([key, value]) => tooLong(value, `owner.${key}`)),
        ...tagFaults(tags, {}, "tags"),
        ...Object.entries(regions).flatMap(([name, own]) =>
          tagFaults(own.tags, tags, `regions.${name}.tags`),
        ),
      ];
    },
  }),
]);

/** Judges the tags that are stated at a path, beside those that they are added to. */
function tagFaults(own: Tags, inherited: Tags, at: string): Problem[] {
  const keys = [...new Set([...Object.keys(inherited), ...Object.keys(own)])];
  return Object.entries(own).flatMap(([key, value]) => {
    const twin = keys.find((other) => other !== key && labelText(other) === labelText(key));
    const path = `${at}.${key}`;
    return [
      ...(twin === undefined
        ? []
        : [
            labels.problem(
              "GCP-LABEL-001",
              path,
              `label ${labelText(key)}, as of ${twin}`,
              "rename one of them",
            ),
          ]),
      ...(labelKeyForm.test(labelText(key))
        ? tooLong(key, path)
        : [labels.problem("GCP-LABEL-002", path, key, "begin the key with a letter")]),
      ...tooLong(value, path),
    ];
  });
}

function tooLong(text: string, path: string): Problem[] {
  const length = [...text].length;
  return length <= longestLabel
    ? []
    : [
        labels.problem(
          "GCP-LABEL-002",
          path,
          `${length} characters`,
          `shorten it to at most ${longestLabel}`,
        ),
      ];
}
