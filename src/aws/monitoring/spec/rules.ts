import { defineProblems } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { regionPart } from "../../region/spec/declare";

const { definitions, problem } = defineProblems({
  "AWS-MON-001": {
    kind: "limit",
    rule: "alarms have a recipient; notices go by e-mail only",
    source: "design: an alarm that nobody receives is a cost",
    read: "2026-11-26",
  },
  "AWS-MON-002": {
    kind: "advice",
    rule: "a production region has alarms",
    source: "design: otherwise a failover is what finds a lost replica, a full disk or a dark fibre",
  },
  "AWS-MON-003": {
    kind: "advice",
    rule: "urgent alarms of a production region go to a pager",
    source: "design: recovery time begins with detection, and nobody is woken by e-mail",
  },
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
