import { editionLimits, type SqlEdition } from "../../catalog/cloud-sql";
import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { takesWrites } from "./database";
import type { Database } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-SQL-007": {
    kind: "limit",
    rule: "recoveryDays is at most 7 with Enterprise, 35 with Enterprise Plus",
    source:
      "google 6.50.0, google_sql_database_instance; src/gcp/catalog/data/cloud-sql.json; langfuse/langfuse-terraform-gcp#8",
    read: "2026-11-27",
  },
  "GCP-SQL-008": {
    kind: "impossible",
    rule: "recoveryDays does not exceed backupRetentionDays: a moment is restored from the backup before it",
    source: "Cloud SQL: backup retention should be > transaction log retention (terraform-google-sql-db#785)",
  },
  "GCP-SQL-009": {
    kind: "impossible",
    rule: "a regional database keeps backups with point-in-time recovery",
    source: "google 6.50.0, google_sql_database_instance, settings.availability_type",
  },
  "GCP-SQL-013": {
    kind: "limit",
    rule: "a production primary has a standby in a second zone",
    source: "Cloud SQL documentation, high availability: without it a failed zone is a restore",
    read: "2026-11-27",
  },
  "GCP-SQL-015": {
    kind: "advice",
    rule: "a production database keeps backups",
    source: "Cloud SQL documentation, backups: without them no moment can be restored",
  },
});
export const recoveryProblems = definitions;

/** Judges what an instance keeps for a restore; `at` is its path. */
export function recoveryFaults(database: Database, edition: SqlEdition | undefined, at: string): Problem[] {
  const { backupRetentionDays, recoveryDays, availability } = database;
  if (backupRetentionDays === 0) {
    // The standby of a replica does not depend on backups, which a replica has none of.
    return takesWrites(database) && availability.kind === "regional"
      ? [
          problem(
            "GCP-SQL-009",
            `${at}.backupRetentionDays`,
            0,
            "use 1 to 365, or availability of kind zonal",
          ),
        ]
      : [];
  }
  const most = edition === undefined ? Infinity : editionLimits(edition).maxTransactionLogDays;
  const found: Problem[] = [];
  if (recoveryDays > most) {
    const remedy = `use at most ${most}${edition === "ENTERPRISE" ? ", or Enterprise Plus" : ""}`;
    found.push(problem("GCP-SQL-007", `${at}.recoveryDays`, `${recoveryDays}, in ${edition}`, remedy));
  }
  if (recoveryDays > backupRetentionDays) {
    const value = `${recoveryDays}, of ${backupRetentionDays} backups`;
    const remedy = `use at most ${backupRetentionDays}, or keep more backups`;
    found.push(problem("GCP-SQL-008", `${at}.recoveryDays`, value, remedy));
  }
  return found;
}

/** Judges whether a production database survives a zone and a mistake; `at` is its path. */
export function productionFaults(database: Database, role: RegionRole, at: string): Problem[] {
  if (!isProductionRole(role)) return [];
  const { availability, backupRetentionDays } = database;
  const found: Problem[] = [];
  if (database.kind === "primary" && availability.kind === "zonal") {
    const remedy = 'set availability: { kind: "regional" }';
    found.push(problem("GCP-SQL-013", `${at}.availability.kind`, "zonal", remedy));
  }
  if (takesWrites(database) && backupRetentionDays === 0) {
    found.push(problem("GCP-SQL-015", `${at}.backupRetentionDays`, 0, "use 1 to 365 days"));
  }
  return found;
}
