import type { deployedProblems } from "../../../src/rules/aws/deployed";
import type { CasesOf } from "../case";
import { edit } from "../parts";

const engineA = "regions.virginia.pools.engine.generations.a";
const unchanged = edit.environment({});

export const deployedCases: CasesOf<keyof typeof deployedProblems> = {
  "GEN-001": [
    {
      mistake: "a machine changed under nodes that are deployed",
      edit: edit.engine({ nodes: 2 }),
      deployed: { [engineA]: "0123456789abcdef" },
      at: engineA,
      value: "deployed as 0123456789abcdef",
      remedy: "add a generation",
    },
  ],
  "GEN-002": [
    {
      mistake: "a generation that was deleted from the file and not from the cloud",
      edit: unchanged,
      deployed: { "regions.virginia.pools.engine.generations.z": "0123456789abcdef" },
      at: "regions.virginia.pools.engine.generations.z",
      remedy: "put it back",
    },
  ],
  "GEN-003": [
    {
      mistake: "a merge conflict in the list",
      edit: unchanged,
      deployed: "<<<<<<< HEAD",
      at: "environments/production.generations.json",
      value: "<<<<<<<",
      remedy: "restore it",
    },
    {
      mistake: "a hash cut short",
      edit: unchanged,
      deployed: { [engineA]: "0123" },
      at: "environments/production.generations.json",
      value: engineA,
    },
  ],
};
