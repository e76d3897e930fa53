import { defineProblems, type Problem } from "../../../core/problem";
import { postgresKeyWord } from "../../../postgres/facts";
import type { PrimaryDatabase } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-SQL-018": {
    kind: "limit",
    rule: "Cloud SQL and PostgreSQL do not reserve the name of the administrator or of the database",
    source:
      "PostgreSQL documentation, CREATE ROLE: pg_ is reserved; Cloud SQL documentation, About users: postgres, cloudsqladmin and other names that begin with cloudsql",
    read: "2026-11-27",
  },
  "GCP-SQL-019": {
    kind: "advice",
    rule: "the names of the database and of the administrator are no key words of PostgreSQL, which ask for quotes in every statement",
    source: "src/postgres/data/postgres.json",
  },
});
export const nameProblems = definitions;

const reservedDatabases = ["postgres", "template0", "template1", "cloudsqladmin"];

/** Judges the names that are created with an instance; `at` is the path of the database. */
export function nameFaults({ databaseName, username, version }: PrimaryDatabase, at: string): Problem[] {
  const names = [
    { key: "databaseName", name: databaseName, taken: reservedDatabases.includes(databaseName) },
    { key: "username", name: username, taken: /^(pg_|cloudsql|postgres$)/.test(username) },
  ];
  return names.flatMap(({ key, name, taken }) => {
    const path = `${at}.${key}`;
    const remedy = `use another name, for example ${key === "username" ? "hftadmin" : "hft_trading"}`;
    if (taken) return [problem("GCP-SQL-018", path, name, remedy)];
    return postgresKeyWord(name, Number(version)) === undefined
      ? []
      : [problem("GCP-SQL-019", path, name, remedy)];
  });
}
