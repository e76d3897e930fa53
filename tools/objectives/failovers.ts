import { outlines, type Environment } from "../../src/clouds";
import { standsBy } from "../../src/environment/region";
import type { Objectives } from "../../src/environment/objectives/schema";
import { recoveryTerms, sumOf, type Sum, type Term } from "../../src/environment/objectives/terms";
import { nameTimesOf } from "../../src/environment/objectives/names";
import type { DataOutline } from "../../src/environment/outline";

/** What a failover to one region takes and loses. */
export interface Failover {
  readonly region: string;
  readonly cloud: string;
  readonly role: string;
  readonly capacity: string;
  readonly terms: readonly Term[];
  readonly sum: Sum;
  readonly data: DataOutline;
}

/** Returns the failovers of an environment, one for each region that stands by. */
export function failoversOf(environment: Environment, objectives: Objectives): readonly Failover[] {
  return Object.entries(outlines(environment)).flatMap(([region, outline]) => {
    const { cloud, role, capacity, data } = outline;
    if (!standsBy(role)) return [];
    const terms = recoveryTerms(
      objectives,
      region,
      outline,
      nameTimesOf(region, environment.dns?.names ?? {}),
    );
    return [{ region, cloud, role, capacity: capacity ?? "", terms, sum: sumOf(terms), data }];
  });
}
