import { defineProblems } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { watchingProblems } from "../../../environment/watching";
import { regionPart } from "../../region/spec/declare";

const { definitions, problem } = defineProblems({
  "AWS-MON-001": { ...watchingProblems.recipient },
  "AWS-MON-002": { ...watchingProblems.alarms },
  "AWS-MON-003": { ...watchingProblems.pager },
});

const region = regionPart("");
const monitoring = regionPart("monitoring");

export const monitoredRegionRules = region.set(definitions, [
  region.rule({
    needs: ["monitoring", "role"],
    judge: (_, { monitoring: stated, role }, at) =>
      stated === undefined && isProductionRole(role)
        ? [problem("AWS-MON-002", `${at}.monitoring`, "not set", "add monitoring: {}")]
        : [],
  }),
]);

export const monitoringRules = monitoring.set(definitions, [
  monitoring.rule({
    needs: ["environment.owner.alerts"],
    judge: (_, { alerts }, at) =>
      alerts.length === 0
        ? [problem("AWS-MON-001", at, "owner.alerts is empty", "add an address to owner.alerts")]
        : [],
  }),
  monitoring.rule({
    needs: ["role"],
    judge: ({ pagers }, { role }, at) =>
      isProductionRole(role) && pagers.length === 0
        ? [problem("AWS-MON-003", `${at}.pagers`, "none", 'add pagers: ["<service>"]')]
        : [],
  }),
]);
