import { defineProblems, type Problem } from "../../../core/problem";
import { environmentPart } from "./declare";
import { refusedInKey, reservedKeys } from "./tags";

const { definitions, problem } = defineProblems({
  "AZURE-TAG-001": {
    kind: "limit",
    rule: "the key of a tag has no slash, and does not begin with microsoft, azure or windows",
    source: "Azure documentation, Use tags to organize your Azure resources, Limitations",
    read: "2026-11-27",
  },
});

const environment = environmentPart("");

/** Rules about the tags of an environment with regions in Azure. */
export const tagRules = environment.set(definitions, [
  environment.rule({
    needs: ["tags"],
    regions: ["tags"],
    judge: (_, { tags, regions }) => {
      if (Object.keys(regions).length === 0) return [];
      return [
        ...tagFaults(tags, "tags"),
        ...Object.entries(regions).flatMap(([name, own]) => tagFaults(own.tags, `regions.${name}.tags`)),
      ];
    },
  }),
]);

function tagFaults(tags: Readonly<Record<string, string>>, at: string): Problem[] {
  return Object.keys(tags)
    .filter((key) => refusedInKey.test(key) || reservedKeys.test(key))
    .map((key) =>
      problem("AZURE-TAG-001", `${at}.${key}`, key, "rename it; a hyphen, a dot or a colon is taken"),
    );
}
