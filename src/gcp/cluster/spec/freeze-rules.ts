import { defineProblems, type Problem } from "../../../core/problem";
import { daysBetween } from "../../../core/iso-date";
import { calendarOf } from "../../../environment/calendar/calendar";
import { isProductionRole } from "../../../environment/region";
import { gkeCatalogueDate, gkeVersion } from "../../catalog/gke-versions";
import { environmentPart, regionPart } from "../../region/spec/declare";
import {
  certainWindowHours,
  leastWindowHours,
  longestFullFreezeDays,
  mostFreezes,
  mostFullFreezes,
} from "./maintenance";
import type { Freeze, GkeCluster } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-GKE-010": {
    kind: "impossible",
    rule: "a freeze ends after it begins",
    source: "GKE API reference, TimeWindow",
  },
  "GCP-GKE-011": {
    kind: "limit",
    rule: "a cluster has at most 20 freezes, at most 3 of scope all",
    source: "google 6.50.0, maintenance_exclusion; GKE documentation, maintenance-windows-and-exclusions",
    read: "2026-11-27",
  },
  "GCP-GKE-012": {
    kind: "limit",
    rule: "a freeze of scope all lasts at most 90 days",
    source: "GKE documentation, maintenance-windows-and-exclusions: from memory; older editions say 30 days",
    read: "2026-11-27",
  },
  "GCP-GKE-013": {
    kind: "limit",
    rule: "a freeze that keeps the minor version ends before GKE's support of that version",
    source: "GKE documentation, maintenance-windows-and-exclusions; src/gcp/catalog/data/gke-versions.json",
    read: "2026-11-27",
  },
  "GCP-GKE-014": {
    kind: "limit",
    rule: "a production cluster with trading pools is frozen for minor versions and nodes, until a stated day",
    source:
      "GKE API reference, ReleaseChannel: node auto-upgrade cannot be disabled in a channel, so that an exclusion is the only brake",
    read: "2026-11-27",
  },
  "GCP-GKE-015": {
    kind: "calendar",
    rule: "some freeze of a production cluster with trading pools lies ahead",
    source: "design: from its last day on GKE drains nodes that trade, in the change window",
  },
  "GCP-GKE-016": {
    kind: "limit",
    rule: "the change window has 4 hours in one block: GKE counts no shorter time for upgrades",
    source:
      "GKE documentation, how-to/maintenance-window, edition of docs.cloud.google.com: 48 hours in 92 days, in blocks of 4 and more",
    read: "2026-11-27",
  },
  "GCP-GKE-017": {
    kind: "impossible",
    rule: "an environment whose clusters have freezes states a change window",
    source: "google 6.50.0, maintenance_policy: exclusions come with a recurring or daily window only",
  },
  "GCP-GKE-018": {
    kind: "advice",
    rule: "the change window has 12 hours, so that GKE has 48 in 32 days too, as other editions of its page want",
    source:
      "GKE documentation, how-to/maintenance-windows-and-exclusions, edition for Cloud de Confiance by S3NS: 48 hours in 32 days, in blocks of 4 and more; read 2026-11-27",
  },
});

const cluster = regionPart("cluster");
const environment = environmentPart("");

export const freezeRules = cluster.set(definitions, [
  cluster.rule({
    judge: (part, _, at) => [
      ...Object.entries(part.freezes).flatMap(([name, freeze]) =>
        freezeFaults(freeze, part, `${at}.freezes.${name}`),
      ),
      ...tooMany(part, `${at}.freezes`),
    ],
  }),
  cluster.rule({
    needs: ["role", "pools"],
    judge: (part, { role, pools }, at) => {
      const trades = Object.values(pools).some(({ kind }) => kind === "trading");
      return isProductionRole(role) && trades ? unfrozen(part, `${at}.freezes`) : [];
    },
  }),
]);

/** Rules about the change window of an environment with clusters. */
export const clusterWindowRules = environment.set(definitions, [
  environment.rule({
    needs: ["sessions", "changeWindow"],
    regions: ["cluster"],
    judge: (_, { sessions, changeWindow, regions }) => {
      const clusters = Object.entries(regions).filter(([, { cluster: part }]) => part !== undefined);
      if (clusters.length === 0) return [];
      if (changeWindow === undefined) {
        return clusters
          .filter(([, { cluster: part }]) => Object.keys(part?.freezes ?? {}).length > 0)
          .map(([name]) =>
            problem(
              "GCP-GKE-017",
              `regions.${name}.cluster.freezes`,
              "no changeWindow",
              "state a changeWindow",
            ),
          );
      }
      const { window } = calendarOf({ sessions, changeWindow });
      return window === undefined ? [] : shortWindow(window.minutes / 60);
    },
  }),
]);

function shortWindow(hours: number): Problem[] {
  const value = `${Math.floor(hours)} hours at every offset to UTC`;
  const longer = "make it longer by durationHours where all venues are closed";
  if (hours < leastWindowHours) return [problem("GCP-GKE-016", "changeWindow", value, longer)];
  if (hours >= certainWindowHours) return [];
  const remedy = `${longer}; or try it in the sandbox and accept it`;
  return [problem("GCP-GKE-018", "changeWindow", value, remedy)];
}

function freezeFaults({ from, until, scope }: Freeze, part: GkeCluster, at: string): Problem[] {
  const days = daysBetween(from, until);
  if (days <= 0) return [problem("GCP-GKE-010", `${at}.until`, until, `state a day after ${from}`)];
  if (scope === "all") {
    if (days <= longestFullFreezeDays) return [];
    const remedy = `end it ${longestFullFreezeDays} days after ${from}, or use scope: "minor-and-nodes"`;
    return [problem("GCP-GKE-012", `${at}.until`, `${days} days`, remedy)];
  }
  const dates = gkeVersion(part.version);
  const ends = part.channel === "extended" ? dates?.extendedSupportEnds : dates?.standardSupportEnds;
  if (ends === undefined || until <= ends) return [];
  const value = `${until}; GKE supports ${part.version} in ${part.channel} until ${ends}`;
  return [problem("GCP-GKE-013", `${at}.until`, value, `end it on ${ends}, or take a newer version`)];
}

function tooMany({ freezes }: GkeCluster, at: string): Problem[] {
  const all = Object.values(freezes);
  const full = all.filter(({ scope }) => scope === "all").length;
  if (all.length <= mostFreezes && full <= mostFullFreezes) return [];
  return [problem("GCP-GKE-011", at, `${all.length}, ${full} of scope all`, "remove those that have passed")];
}

function unfrozen({ freezes }: GkeCluster, at: string): Problem[] {
  const keeping = Object.values(freezes).filter(({ scope }) => scope !== "minor");
  if (keeping.length === 0) {
    const remedy =
      'add a freeze with scope: "minor-and-nodes" until the day on which its nodes may be drained';
    return [problem("GCP-GKE-014", at, Object.keys(freezes).join(", ") || "none", remedy)];
  }
  const last =
    keeping
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? "";
  if (last > gkeCatalogueDate()) return [];
  return [problem("GCP-GKE-015", at, `the last ended on ${last}`, "state a later day in until")];
}
