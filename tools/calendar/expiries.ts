import type { Environment } from "../../src/clouds";
import { isRecord } from "../../src/environment/is-record";
import { daysBetween, isIsoDate } from "../../src/core/iso-date";
import { regionsOf } from "../../src/environment/resolve";
import { eksVersion } from "../../src/aws/catalog/eks-versions";
import { aksVersion } from "../../src/azure/catalog/aks-versions";
import { postgresSupport } from "../../src/azure/catalog/postgres";
import { gkeVersion } from "../../src/gcp/catalog/gke-versions";

/** Something that ends on a day. */
export interface Expiry {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Days from the day that is counted from; negative where the date is past. */
  readonly days: number;
  readonly path: string;
  readonly what: string;
}

/**
 * Returns what ends in an environment, the earliest first: every date that it states, and the support of the versions
 * that it runs. The support of a version of RDS and of Cloud SQL is not in the catalogue.
 *
 * @param asOf the day from which days are counted, `YYYY-MM-DD`
 */
export function expiriesOf(environment: Environment, asOf: string): readonly Expiry[] {
  return [...statedDates(environment), ...supportEnds(environment)]
    .map((each) => ({ ...each, days: daysBetween(asOf, each.date) }))
    .sort((one, other) => one.days - other.days || (one.path < other.path ? -1 : 1));
}

type Ending = Omit<Expiry, "days">;

function statedDates(value: unknown, path = ""): Ending[] {
  if (typeof value === "string") {
    return isIsoDate(value) && path.endsWith(".until") ? [{ date: value, path, what: "stated date" }] : [];
  }
  if (!isRecord(value) && !Array.isArray(value)) return [];
  const code = isRecord(value) ? value["code"] : undefined;
  return Object.entries(value).flatMap(([key, child]) => {
    const found = statedDates(child, path === "" ? key : `${path}.${key}`);
    return typeof code === "string"
      ? found.map((each) => ({ ...each, what: `acceptance of ${code}` }))
      : found;
  });
}

function supportEnds({ regions }: Environment): Ending[] {
  const ending = (region: string, path: string, what: string, date: string | undefined): Ending[] =>
    date === undefined ? [] : [{ date, path: `regions.${region}.${path}`, what }];
  return [
    ...Object.entries(regionsOf(regions, "aws")).flatMap(([name, { cluster }]) => {
      const version = cluster && eksVersion(cluster.version);
      const of = `EKS ${cluster?.version ?? ""}`;
      return [
        ...ending(name, "cluster.version", `standard support of ${of}`, version?.standardSupportEnds),
        ...ending(name, "cluster.version", `extended support of ${of}`, version?.extendedSupportEnds),
      ];
    }),
    ...Object.entries(regionsOf(regions, "gcp")).flatMap(([name, { cluster }]) => {
      const version = cluster && gkeVersion(cluster.version);
      const of = `GKE ${cluster?.version ?? ""}`;
      return [
        ...ending(name, "cluster.version", `standard support of ${of}`, version?.standardSupportEnds),
        ...ending(name, "cluster.version", `extended support of ${of}`, version?.extendedSupportEnds),
      ];
    }),
    ...Object.entries(regionsOf(regions, "azure")).flatMap(([name, { cluster, database }]) => {
      const aks = cluster && aksVersion(cluster.version);
      // A replica has the version of its source, which states it.
      const postgres = database !== undefined && "version" in database ? database.version : undefined;
      const support = postgres === undefined ? undefined : postgresSupport(postgres);
      return [
        ...ending(name, "cluster.version", `support of AKS ${cluster?.version ?? ""}`, aks?.supportEnds),
        ...ending(name, "database.version", `support of PostgreSQL ${postgres ?? ""}`, support?.supportEnds),
      ];
    }),
  ];
}
