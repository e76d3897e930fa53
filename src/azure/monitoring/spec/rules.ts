import { defineProblems } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { watchingProblems } from "../../../environment/watching";
import { regionPart } from "../../region/spec/declare";

/** Groups that an alert rule notifies. Source: Azure documentation, Azure Monitor service limits. */
const maxGroups = 5;

const { definitions, problem } = defineProblems({
  "AZURE-MON-001": { ...watchingProblems.recipient },
  "AZURE-MON-002": { ...watchingProblems.alarms },
  "AZURE-MON-003": { ...watchingProblems.pager },
  "AZURE-MON-004": {
    kind: "limit",
    rule: "an alarm notifies at most five action groups, of which the project makes one",
    source: "Azure documentation, Azure Monitor service limits, action groups of an alert rule",
    read: "2026-11-27",
  },
});

const region = regionPart("");
const monitoring = regionPart("monitoring");

export const monitoredRegionRules = region.set(definitions, [
  region.rule({
    needs: ["monitoring", "role"],
    judge: (_, { monitoring: stated, role }, at) =>
      stated === undefined && isProductionRole(role)
        ? [problem("AZURE-MON-002", `${at}.monitoring`, "not set", "add monitoring: {}")]
        : [],
  }),
]);

export const monitoringRules = monitoring.set(definitions, [
  monitoring.rule({
    needs: ["environment.owner.alerts"],
    judge: (_, { alerts }, at) =>
      alerts.length === 0
        ? [problem("AZURE-MON-001", at, "owner.alerts is empty", "add an address to owner.alerts")]
        : [],
  }),
  monitoring.rule({
    needs: ["role"],
    judge: ({ pagers }, { role }, at) =>
      isProductionRole(role) && Object.keys(pagers).length === 0
        ? [problem("AZURE-MON-003", `${at}.pagers`, "none", "create an action group, and state it by its id")]
        : [],
  }),
  monitoring.rule({
    judge: ({ pagers }, _, at) => {
      const count = Object.keys(pagers).length;
      const remedy = `state at most ${maxGroups - 1}: one group may have several receivers`;
      return count < maxGroups ? [] : [problem("AZURE-MON-004", `${at}.pagers`, `${count} groups`, remedy)];
    },
  }),
]);
