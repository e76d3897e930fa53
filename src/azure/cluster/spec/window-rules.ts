import { daysBetween } from "../../../core/iso-date";
import { defineProblems, type Problem } from "../../../core/problem";
import { calendarOf } from "../../../environment/calendar/calendar";
import { environmentPart, regionPart } from "../../region/spec/declare";
import { leastWindowHours } from "./maintenance";

const { definitions, problem } = defineProblems({
  "AZURE-AKS-017": {
    kind: "impossible",
    rule: "a freeze ends after it begins",
    source: "AKS API reference, DateSpan",
  },
  "AZURE-AKS-018": {
    kind: "impossible",
    rule: "an environment whose clusters have freezes states a change window",
    source: "azurerm 4.55.0, maintenance_window_node_os: not_allowed is a part of a window",
  },
  "AZURE-AKS-019": {
    kind: "limit",
    rule: "the change window has 4 hours in one block at every offset to UTC",
    source:
      "azurerm 4.55.0, maintenance_window_auto_upgrade.duration; AKS documentation, planned-maintenance",
    read: "2026-11-27",
  },
});

const cluster = regionPart("cluster");
const environment = environmentPart("");

export const freezeRules = cluster.set(definitions, [
  cluster.rule({
    judge: ({ freezes }, _, at) =>
      Object.entries(freezes)
        .filter(([, { from, until }]) => daysBetween(from, until) <= 0)
        .map(([name, { from, until }]) =>
          problem("AZURE-AKS-017", `${at}.freezes.${name}.until`, until, `state a day after ${from}`),
        ),
  }),
]);

/** Rules about the change window of an environment with clusters. */
export const clusterWindowRules = environment.set(definitions, [
  environment.rule({
    needs: ["sessions", "changeWindow"],
    regions: ["cluster"],
    judge: (_, { sessions, changeWindow, regions }) => {
      const clusters = Object.entries(regions).flatMap(([name, { cluster: part }]) =>
        part === undefined ? [] : [{ name, part }],
      );
      if (clusters.length === 0) return [];
      if (changeWindow === undefined) {
        return clusters
          .filter(({ part }) => Object.keys(part.freezes).length > 0)
          .map(({ name }) => {
            const at = `regions.${name}.cluster.freezes`;
            return problem("AZURE-AKS-018", at, "no changeWindow", "state a changeWindow");
          });
      }
      const { window } = calendarOf({ sessions, changeWindow });
      return window === undefined ? [] : shortWindow(window.minutes / 60);
    },
  }),
]);

function shortWindow(hours: number): Problem[] {
  if (hours >= leastWindowHours) return [];
  const remedy = "make it longer by durationHours where all venues are closed";
  return [problem("AZURE-AKS-019", "changeWindow", `${Math.floor(hours)} hours`, remedy)];
}
