import { defineProblems } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { watchingProblems } from "../../../environment/watching";
import { regionPart } from "../../region/spec/declare";

const { definitions, problem } = defineProblems({
  "GCP-MON-001": { ...watchingProblems.recipient },
  "GCP-MON-002": { ...watchingProblems.alarms },
  "GCP-MON-003": { ...watchingProblems.pager },
  "GCP-MON-004": {
    kind: "limit",
    rule: "a pager is a notification channel of the region's project",
    source: "Cloud Monitoring API reference, AlertPolicy.notificationChannels: those that the project lists",
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
        ? [problem("GCP-MON-002", `${at}.monitoring`, "not set", "add monitoring: {}")]
        : [],
  }),
]);

export const monitoringRules = monitoring.set(definitions, [
  monitoring.rule({
    needs: ["environment.owner.alerts"],
    judge: (_, { alerts }, at) =>
      alerts.length === 0
        ? [problem("GCP-MON-001", at, "owner.alerts is empty", "add an address to owner.alerts")]
        : [],
  }),
  monitoring.rule({
    needs: ["role"],
    judge: ({ pagers }, { role }, at) =>
      isProductionRole(role) && Object.keys(pagers).length === 0
        ? [problem("GCP-MON-003", `${at}.pagers`, "none", "create a channel, and state it by its name")]
        : [],
  }),
  monitoring.rule({
    needs: ["projectId", "projectNumber"],
    judge: ({ pagers }, { projectId, projectNumber }, at) =>
      Object.entries(pagers).flatMap(([name, channel]) => {
        const [, project] = channel.split("/");
        if (project === projectId || project === projectNumber) return [];
        const remedy = `create one in ${projectId}: each project has its own`;
        return [problem("GCP-MON-004", `${at}.pagers.${name}`, channel, remedy)];
      }),
  }),
]);
