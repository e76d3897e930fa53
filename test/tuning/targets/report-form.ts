import type { ReportRow } from "../../../src/tuning/report";

/** One line per knob, for snapshots; a question mark marks what no source or run confirms. */
export function reportLines(report: readonly ReportRow[]): readonly string[] {
  return report.map(
    ({ knob, value, how, confirmed, reason }) =>
      `${knob} = ${value}: ${how}${confirmed ? "" : "?"}, ${reason}`,
  );
}

type Scalar = string | number | boolean;

/** A value of Terraform's JSON or of TOML as the report writes it. */
export function asReported(found: unknown): string | undefined {
  if (found === undefined) return undefined;
  if (Array.isArray(found)) return found.join(" ");
  if (typeof found !== "object" || found === null) return `${found as Scalar}`;
  return Object.entries(found)
    .map(([key, value]) => `${key}=${value as Scalar}`)
    .join(" ");
}
