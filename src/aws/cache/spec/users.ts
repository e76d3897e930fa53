import { cacheCommands } from "../../catalog/elasticache";
import { defineProblems, type Problem } from "../../../core/problem";
import { nearest } from "../../../core/suggest";
import type { Cache, CacheUser } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-CACHE-009": {
    kind: "limit",
    rule: "a pattern is written without the sign that makes it one of keys (~) or channels (&), which is added",
    source: "acl.c of valkey-io/valkey@55bbbe0, ACLSetSelector; src/aws/cache/cache-users.ts",
    read: "2026-11-26",
  },
  "AWS-CACHE-010": {
    kind: "advice",
    rule: "the engine's version has the command or category",
    source: "src/aws/catalog/data/elasticache.json, commands",
  },
});
export const userProblems = definitions;

/** Judges what users may do; `at` is the path of the users. */
export function userFaults({ users, engine }: Cache, at: string): Problem[] {
  return Object.entries(users).flatMap(([name, user]) => [
    ...signedPatterns(user.keys, /^(~|%[RW]{1,2}~|(all|reset)keys$)/, `${at}.${name}.keys`),
    ...signedPatterns(user.channels, /^(&|(all|reset)channels$)/, `${at}.${name}.channels`),
    ...unknownCommands(user, engine.version, `${at}.${name}.commands`),
  ]);
}

function signedPatterns(patterns: readonly string[], sign: RegExp, at: string): Problem[] {
  return patterns
    .filter((pattern) => sign.test(pattern))
    .map((pattern) => {
      const bare = pattern.replace(sign, "") || "*";
      return problem("AWS-CACHE-009", at, pattern, `write "${bare}": the sign is added`);
    });
}

function unknownCommands({ commands }: CacheUser, version: string, at: string): Problem[] {
  const known = cacheCommands(version);
  return commands
    .filter((command) => !known.includes(command.slice(1)))
    .map((command) => {
      const near = nearest(command.slice(1), known);
      const remedy = near === undefined ? "check it, or remove it" : `did you mean "${command[0]}${near}"?`;
      return problem("AWS-CACHE-010", at, command, remedy);
    });
}
