import {
  postgresParameter,
  postgresParameters,
  postgresVersionsWith,
  type PostgresParameter,
} from "../../../postgres/facts";
import { hasUnit, valueFault } from "../../../postgres/values";
import { rdsParameters } from "../../catalog/rds";
import { defineProblems, type Problem } from "../../../core/problem";
import { nearest } from "../../../core/suggest";

const { definitions, problem } = defineProblems({
  "AWS-RDS-019": {
    kind: "limit",
    rule: "the value of a parameter is a number in the parameter's unit, written without the unit",
    source:
      "RDS user guide, Working with parameters on your RDS for PostgreSQL DB instance: the default unit of each (awsdocs/amazon-rds-user-guide@1fffeb4)",
    read: "2026-11-26",
  },
  "AWS-RDS-037": {
    kind: "advice",
    rule: "the database's version of PostgreSQL, RDS or one of its extensions has a parameter of the name",
    source:
      "src/postgres/data/postgres.json; RDS: Could not find parameter with name (hashicorp/terraform#11820)",
  },
  "AWS-RDS-038": {
    kind: "limit",
    rule: "PostgreSQL takes the value of a parameter; a boolean is written 1 or 0",
    source:
      "src/postgres/data/postgres.json; RDS keeps booleans as 1 and 0, other spellings show as a change in every plan: hashicorp/terraform-provider-aws#45394",
    read: "2026-11-26",
  },
});
export const parameterFactProblems = definitions;

/** Judges one parameter by what is known of it in a major version; `at` is its path. */
export function parameterFactFaults(name: string, value: string, major: number, at: string): Problem[] {
  const facts = postgresParameter(name, major);
  if (facts !== undefined) return isFormula(value) ? [] : valueFaults(facts, value, at);
  const unit = hasUnit(value) ? [unitFault(value, at)] : [];
  return [...unit, ...(isKnownElsewhere(name) ? [] : [unknownName(name, major, at)])];
}

/** A formula of RDS over the class's memory. Source: RDS user guide, Specifying DB parameters. */
function isFormula(value: string): boolean {
  return /\{.+\}|^(GREATEST|LEAST|SUM)\(/.test(value);
}

function isKnownElsewhere(name: string): boolean {
  const { names, extensions } = rdsParameters();
  const [prefix = "", rest] = name.split(".");
  return names.includes(name) || (rest !== undefined && extensions.includes(prefix));
}

function unknownName(name: string, major: number, at: string): Problem {
  const versions = postgresVersionsWith(name);
  if (versions.length > 0) {
    const value = `${name}, of PostgreSQL ${versions.join(", ")}, not of ${major}`;
    return problem("AWS-RDS-037", at, value, "remove it");
  }
  const { names, extensions } = rdsParameters();
  const [prefix = "", rest] = name.split(".");
  const extension = rest === undefined ? undefined : nearest(prefix, extensions);
  const near =
    nearest(name, [...names, ...postgresParameters(major)]) ?? (extension && `${extension}.${rest}`);
  const remedy = near === undefined ? "check its name, or remove it" : `did you mean "${near}"?`;
  return problem("AWS-RDS-037", at, name, remedy);
}

function valueFaults(facts: PostgresParameter, value: string, at: string): Problem[] {
  const fault = valueFault(facts, value, { form: /^[01]$/, text: "1 or 0" });
  if (fault === undefined) return [];
  return [fault.kind === "unit" ? unitFault(value, at) : problem("AWS-RDS-038", at, value, fault.remedy)];
}

function unitFault(value: string, at: string): Problem {
  const remedy = "write only the number, in the unit that RDS lists for the parameter";
  return problem("AWS-RDS-019", at, value, remedy);
}
