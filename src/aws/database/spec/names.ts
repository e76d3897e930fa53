import { postgresKeyWord } from "../../../postgres/facts";
import { majorOf, reservedDatabaseNames } from "../../catalog/rds";
import { defineProblems, type Problem } from "../../../core/problem";
import type { PrimaryDatabase } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-RDS-017": {
    kind: "impossible",
    rule: "PostgreSQL and RDS do not reserve the name of the master user",
    source:
      "PostgreSQL documentation, CREATE ROLE: pg_ is reserved; RDS user guide: rdsadmin, rds_superuser; admin: aws-cloudformation/cfn-lint#4425, aws/aws-cdk#10597",
  },
  "AWS-RDS-033": {
    kind: "limit",
    rule: "RDS and the version of PostgreSQL do not reserve the name of the database, nor PostgreSQL that of the master user",
    source:
      "RDS API reference, CreateDBInstance.DBName, MasterUsername: no reserved word; src/postgres/data/postgres.json; src/aws/catalog/data/rds.json",
    read: "2026-11-26",
  },
  "AWS-RDS-034": {
    kind: "advice",
    rule: "the names of the database and of the master user are no key words of PostgreSQL: RDS refuses some that PostgreSQL takes",
    source: "src/postgres/data/postgres.json; awslabs/aws-saas-boost#180, oslokommune/okctl#899",
  },
});
export const nameProblems = definitions;

/** Judges the names that RDS creates with an instance; `at` is the path of the database. */
export function nameFaults({ databaseName, username, version }: PrimaryDatabase, at: string): Problem[] {
  const major = Number(majorOf(version));
  const remedies = { databaseName: "hft_trading", username: "hftadmin" };
  const role = /^(pg_|rds_|(rds)?admin$)/.test(username)
    ? [problem("AWS-RDS-017", `${at}.username`, username, "use another name, for example hftadmin")]
    : [];
  const names = { databaseName, ...(role.length === 0 && { username }) };
  const words = (Object.keys(names) as (keyof typeof remedies)[]).flatMap((key) => {
    const name = names[key] ?? "";
    const path = `${at}.${key}`;
    const remedy = `use another name, for example ${remedies[key]}`;
    const isRefused = key === "databaseName" && reservedDatabaseNames().includes(name);
    const word = postgresKeyWord(name, major);
    if (isRefused || word === "reserved") return [problem("AWS-RDS-033", path, name, remedy)];
    return word === "other" ? [problem("AWS-RDS-034", path, name, remedy)] : [];
  });
  return [...role, ...words];
}
