import { inOneMetro } from "../../core/place";
import { defineProblems, type Problem } from "../../core/problem";
import type { DataOutline } from "../outline";
import { standsBy, type RegionRole } from "../region";
import type { EnvironmentBase } from "../schema";
import { environmentPart } from "./declare";

const { definitions, problem } = defineProblems({
  "RECOVERY-001": {
    kind: "advice",
    rule: "a recovery time is promised only with reserved machines",
    source:
      "design: when a region is lost, everybody launches machines elsewhere; EC2 user guide, Capacity Reservations",
  },
  "RECOVERY-002": {
    kind: "advice",
    rule: "a region that stands by states the machines that its capacity is for",
    source: "design: a failover leads to machines that trade",
  },
  "RECOVERY-003": {
    kind: "advice",
    rule: "a region that stands by has a copy of the primary region's data",
    source: "design: a failover without it sends orders to a place without the positions",
  },
  "RECOVERY-004": {
    kind: "advice",
    rule: "a recovery time of less than a day is promised only where a copy of the data is in place: a restore takes hours",
    source:
      "AWS re:Post knowledge center, rds-mysql-pitr-periods: its time grows with volume and log; no source gives a bound",
  },
  "RECOVERY-005": {
    kind: "advice",
    rule: "rpoSeconds is not less than a failover can lose: replication to another region is asynchronous",
    source: "the cloud's outline of the region; RDS user guide, Working with read replicas",
  },
  "RECOVERY-006": {
    kind: "advice",
    rule: "a region that stands by lies in another metro than a primary, of whatever cloud",
    source: "design: a storm or a power cut of a metro takes the regions of every cloud in it",
  },
});

const environment = environmentPart("");

/** Rules that hold what a region that stands by promises against what it has. */
export const recoveryRules = environment.set(definitions, [
  environment.rule({
    needs: ["objectives"],
    regions: ["role", "capacity"],
    judge: (_, { objectives, regions }) =>
      standby(regions).flatMap(([name, { capacity }]) => {
        if (objectives === undefined || capacity === undefined || capacity === "reserved") return [];
        const value = `${capacity}, rtoMinutes is ${objectives.rtoMinutes}`;
        const remedy = 'use capacity: "reserved", or accept this with the time that a launch took';
        return [problem("RECOVERY-001", `regions.${name}.capacity`, value, remedy)];
      }),
  }),
  environment.rule({
    regions: ["role", "capacity", "trading"],
    judge: (_, { regions }) =>
      standby(regions).flatMap(([name, { capacity, trading }]) => {
        if (capacity === undefined || capacity === "none" || trading.length > 0) return [];
        const remedy = 'state the pools or fleets that take over, or capacity: "none"';
        return [
          problem("RECOVERY-002", `regions.${name}.capacity`, `${capacity}, and no machine trades`, remedy),
        ];
      }),
  }),
  environment.rule({
    regions: ["role", "data"],
    judge: (_, { regions }) => {
      const primaries = Object.entries(regions).filter(([, { role }]) => role === "primary");
      return standby(regions).flatMap(([name, { data }]) => dataFaults(name, data, primaries));
    },
  }),
  environment.rule({
    needs: ["objectives"],
    regions: ["role", "data"],
    judge: (_, { objectives, regions }) =>
      objectives === undefined
        ? []
        : standby(regions).flatMap(([name, { data }]) => objectiveFaults(name, data, objectives)),
  }),
  environment.rule({
    regions: ["role", "place"],
    judge: (_, { regions }) =>
      standby(regions).flatMap(([name, { place }]) =>
        Object.entries(regions)
          .filter(([, primary]) => primary.role === "primary")
          .filter(([, primary]) => place && primary.place && inOneMetro(place, primary.place))
          .map(([primary, { place: its }]) => {
            const value = `${place?.name}, beside ${primary} in ${its?.name}`;
            return problem("RECOVERY-006", `regions.${name}`, value, "use a region of another metro");
          }),
      ),
  }),
]);

function standby<Region extends { readonly role: RegionRole }>(
  regions: Readonly<Record<string, Region>>,
): (readonly [string, Region])[] {
  return Object.entries(regions).filter(([, { role }]) => standsBy(role));
}

function dataFaults(
  name: string,
  data: DataOutline,
  primaries: readonly (readonly [string, { readonly data: DataOutline }])[],
): Problem[] {
  const at = `regions.${name}.${data.path}`;
  const [source] = primaries.find(([, primary]) => primary.data.kind !== "none") ?? [];
  const [writer] = primaries.find(([, primary]) => primary.data.kind === "own") ?? [];
  if (data.kind === "none" && source !== undefined) {
    return [
      problem("RECOVERY-003", at, `none, and ${source} has a database`, `replicate ${source}'s to ${name}`),
    ];
  }
  if (data.kind === "own" && writer !== undefined) {
    const remedy = `replicate ${writer}'s instead, or accept this and state what copies the data`;
    return [problem("RECOVERY-003", at, `its own, beside ${writer}'s`, remedy)];
  }
  return [];
}

/** From a day on a promise leaves room for a restore. */
const restoreMinutes = 24 * 60;

function objectiveFaults(
  name: string,
  { kind, path, lossSeconds }: DataOutline,
  { rtoMinutes, rpoSeconds }: NonNullable<EnvironmentBase["objectives"]>,
): Problem[] {
  const found: Problem[] = [];
  if (kind === "backups" && rtoMinutes < restoreMinutes) {
    const value = `backups, rtoMinutes is ${rtoMinutes}`;
    found.push(problem("RECOVERY-004", `regions.${name}.${path}`, value, "use a replica"));
  }
  if (rpoSeconds < lossSeconds) {
    const value = `${rpoSeconds}, ${name} can lose ${kind === "backups" ? `${lossSeconds} s` : "the last writes"}`;
    const remedy = `use at least ${lossSeconds}`;
    found.push(problem("RECOVERY-005", "objectives.rpoSeconds", value, remedy));
  }
  return found;
}
