import { defineProblems, type Problem } from "../../core/problem";
import { isProductionRole, standsBy } from "../region";
import { environmentPart, regionPart } from "./declare";

const { definitions, problem } = defineProblems({
  "ENV-001": {
    kind: "limit",
    rule: "a production environment states sessions, changeWindow and objectives",
    source: "design: every maintenance window and every failover is derived from them",
    read: "2026-11-22",
  },
  "ENV-004": {
    kind: "impossible",
    rule: "an environment with a dr or standby region has a primary region",
    source: "design: a failover leads from a primary",
  },
  "ENV-005": {
    kind: "limit",
    rule: "decisionMinutes is less than rtoMinutes",
    source: "design: recovery time = detection + decision + promotion + switch",
    read: "2026-11-22",
  },
  "ENV-008": {
    kind: "impossible",
    rule: "the name of an environment is unique in the project",
    source: "src/core/stack-id.ts: it begins the id of every stack",
  },
  "ENV-009": {
    kind: "impossible",
    rule: "the keys of an environment's tags and of a region's differ in more than case",
    source: "IAM user guide, tags: keys are not case-sensitive there, and a request with both is refused",
  },
  "ENV-010": {
    kind: "limit",
    rule: "an environment and its region state at most 35 tags together: a resource has 50, with those that the project and the services add",
    source: "EC2 user guide, tag restrictions: 50 tags of a resource",
    read: "2026-11-26",
  },
});

const environment = environmentPart("");
export const environmentRules = environment.set(definitions, [
  environment.rule({
    needs: ["sessions", "changeWindow", "objectives"],
    regions: ["role"],
    judge: (_, { sessions, changeWindow, objectives, regions }) => {
      if (!Object.values(regions).some(({ role }) => isProductionRole(role))) return [];
      const missing = Object.entries({ sessions: sessions[0], changeWindow, objectives }).filter(
        ([, stated]) => stated === undefined,
      );
      return missing.map(([name]) =>
        problem("ENV-001", name, "not set", `state ${name}, or give every region the role "sandbox"`),
      );
    },
  }),
  environment.rule({
    everyRegion: ["role"],
    judge: (_, { regions }) => {
      const all = Object.entries(regions);
      if (all.some(([, { role }]) => role === "primary")) return [];
      return all
        .filter(([, { role }]) => standsBy(role))
        .map(([name, { role }]) =>
          problem("ENV-004", `regions.${name}.role`, role, 'give one region the role "primary"'),
        );
    },
  }),
  environment.rule({
    needs: ["objectives"],
    judge: (_, { objectives }) => {
      if (objectives === undefined || objectives.decisionMinutes < objectives.rtoMinutes) return [];
      const remedy = `decide in less than rtoMinutes (${objectives.rtoMinutes})`;
      return [problem("ENV-005", "objectives.decisionMinutes", objectives.decisionMinutes, remedy)];
    },
  }),
  environment.rule({
    needs: ["tags"],
    regions: ["tags"],
    judge: (_, { tags, regions }) => [
      ...tagFaults(tags, {}, "tags"),
      ...Object.entries(regions).flatMap(([name, region]) =>
        tagFaults(region.tags, tags, `regions.${name}.tags`),
      ),
    ],
  }),
  environment.rule({
    needs: ["name"],
    regions: ["cloud"],
    judge: (_, { name, others }) =>
      others.some((other) => other.name === name)
        ? [problem("ENV-008", "name", name, "give one of them another name")]
        : [],
  }),
]);

const mostTags = 35;

/** Judges the tags that are stated at a path, beside those that they are added to. */
function tagFaults(own: Tags, inherited: Tags, at: string): Problem[] {
  const keys = [...new Set([...Object.keys(inherited), ...Object.keys(own)])];
  const twins = Object.keys(own).filter((key) =>
    keys.some((other) => other !== key && other.toLowerCase() === key.toLowerCase()),
  );
  return [
    ...twins.map((key) => problem("ENV-009", at, key, "write the key the same way everywhere")),
    ...(keys.length > mostTags && Object.keys(own).length > 0
      ? [problem("ENV-010", at, `${keys.length} tags`, `state at most ${mostTags}`)]
      : []),
  ];
}

type Tags = Readonly<Record<string, string>>;

const { definitions: roleDefinitions, problem: roleProblem } = defineProblems({
  "ENV-006": {
    kind: "impossible",
    rule: "dr and standby regions state their capacity; primary and sandbox regions do not",
    source: "design: a recovery time is promised only with reserved machines",
  },
  "ENV-007": {
    kind: "impossible",
    rule: "only a sandbox region runs on an emulator",
    source: "design: an emulator has no credentials, no quotas and no peer",
  },
});

const region = regionPart("");

/** Rules about fields that only regions of some roles state. */
export const roleRules = region.set(roleDefinitions, [
  region.rule({
    needs: ["role", "capacity", "emulator"],
    judge: (_, { role, capacity, emulator }, at) => {
      const found: Problem[] = [];
      if (standsBy(role) && capacity === undefined) {
        const remedy = 'capacity: "reserved", "on-demand" or "none"';
        found.push(roleProblem("ENV-006", `${at}.capacity`, "not set", remedy));
      }
      if (!standsBy(role) && capacity !== undefined) {
        const value = `${capacity} in a ${role} region`;
        found.push(roleProblem("ENV-006", `${at}.capacity`, value, "remove it"));
      }
      if (role !== "sandbox" && emulator !== undefined) {
        const remedy = 'remove it, or role: "sandbox"';
        found.push(roleProblem("ENV-007", `${at}.emulator`, `in a ${role} region`, remedy));
      }
      return found;
    },
  }),
]);
