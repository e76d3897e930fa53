import { inOneMetro } from "../../core/place";
import { defineProblems, type Problem } from "../../core/problem";
import { didYouMean } from "../../core/suggest";
import type { Objectives } from "../objectives/schema";
import { recoveryTerms, sumOf, type FailoverTarget } from "../objectives/terms";
import { nameTimesOf, type FailoverName } from "../objectives/names";
import type { DataOutline } from "../outline";
import { standsBy, type RegionRole } from "../region";
import { environmentPart } from "./declare";

const { definitions, problem } = defineProblems({
  "RECOVERY-001": {
    kind: "advice",
    rule: "a recovery time of less than a day is promised only with reserved machines",
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
  "RECOVERY-007": {
    kind: "limit",
    rule: "the terms of a recovery time that are stated, measured or facts do not add up to more than rtoMinutes",
    source: "npm run objectives, which names the source of each term; src/environment/objectives",
    read: "2026-11-27",
  },
  "RECOVERY-008": {
    kind: "advice",
    rule: "the terms of a recovery time do not add up to more than rtoMinutes, assumed ones included",
    source: "npm run objectives, which names the source of each term; src/environment/objectives",
  },
  "RECOVERY-009": {
    kind: "impossible",
    rule: "objectives.measured names regions that stand by",
    source: "design: a drill fails over to one of them",
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
        if (objectives.rtoMinutes >= restoreMinutes) return [];
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
    needs: ["objectives", "dns"],
    regions: ["role", "capacity", "trading", "data", "takeover"],
    judge: (_, { objectives, dns, regions }) =>
      objectives === undefined
        ? []
        : standby(regions).flatMap(([name, region]) => sumFaults(name, region, objectives, dns?.names ?? {})),
  }),
  environment.rule({
    needs: ["objectives"],
    everyRegion: ["role"],
    judge: (_, { objectives, regions }) => {
      const targets = standby(regions).map(([name]) => name);
      return Object.keys(objectives?.measured ?? {})
        .filter((name) => !targets.includes(name))
        .map((name) =>
          problem("RECOVERY-009", `objectives.measured.${name}`, name, didYouMean(name, targets)),
        );
    },
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

/** From a day on a promise leaves room for a restore, and for machines that are found elsewhere. */
const restoreMinutes = 24 * 60;

function objectiveFaults(
  name: string,
  { kind, path, lossSeconds }: DataOutline,
  { rtoMinutes, rpoSeconds }: Objectives,
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

/** Says nothing of a decision that alone takes the whole time, which ENV-005 refuses. */
function sumFaults(
  name: string,
  region: FailoverTarget,
  objectives: Objectives,
  names: Readonly<Record<string, FailoverName>>,
): Problem[] {
  const { rtoMinutes, decisionMinutes } = objectives;
  const { seconds, certainSeconds } = sumOf(
    recoveryTerms(objectives, name, region, nameTimesOf(name, names)),
  );
  if (seconds <= rtoMinutes * 60 || decisionMinutes >= rtoMinutes) return [];
  const isCertain = certainSeconds > rtoMinutes * 60;
  const value = `${rtoMinutes}, ${name} takes ${minutes(seconds)}, ${minutes(certainSeconds)} of it not assumed`;
  const remedy = isCertain
    ? `use at least ${Math.ceil(seconds / 60)}, or a shorter decisionMinutes`
    : `use at least ${Math.ceil(seconds / 60)}, or state in objectives.measured.${name} what a drill took`;
  return [problem(isCertain ? "RECOVERY-007" : "RECOVERY-008", "objectives.rtoMinutes", value, remedy)];
}

function minutes(seconds: number): string {
  return `${Math.round(seconds / 6) / 10} min`;
}
