import { defineProblems, type Problem } from "../../../core/problem";
import { environmentPart } from "../../region/spec/declare";
import type { Cost } from "./schema";
import { channelProject, watchedProjects, type Projects } from "./watched";

/** Source: google 6.50.0, google_billing_budget.all_updates_rule.monitoring_notification_channels. */
const maxChannels = 5;

const { definitions, problem } = defineProblems({
  "GCP-COST-001": {
    kind: "impossible",
    rule: "the project of the budget's channels is stated, or all regions lie in one",
    source: "Cloud Monitoring API reference, projects.notificationChannels: a channel belongs to a project",
  },
  "GCP-COST-002": {
    kind: "limit",
    rule: "a budget in shared projects counts spending by the environment's label",
    source: "google 6.50.0, google_billing_budget.budget_filter.labels",
    read: "2026-11-27",
  },
  "GCP-COST-003": {
    kind: "impossible",
    rule: "a budget counts the spending of at least one project",
    source:
      "google 6.50.0, google_billing_budget.budget_filter.projects: without one it counts all of the billing account",
  },
  "GCP-COST-004": {
    kind: "limit",
    rule: "a budget mails at most five addresses",
    source: "google 6.50.0, google_billing_budget.all_updates_rule.monitoring_notification_channels",
    read: "2026-11-27",
  },
  "GCP-COST-005": {
    kind: "advice",
    rule: "somebody beside the billing account's administrators hears of a budget",
    source: "google 6.50.0, google_billing_budget.all_updates_rule.disable_default_iam_recipients",
  },
  "GCP-COST-006": {
    kind: "advice",
    rule: "a budget by service does not exceed monthly",
    source: "design: the monthly budget always alerts first",
  },
  "GCP-COST-007": {
    kind: "impossible",
    rule: "a budget has at least one threshold",
    source: "Cloud Billing Budget API reference, thresholdRules: without one nobody is mailed",
  },
});

const cost = environmentPart("gcp.cost");

export const costRules = cost.set(definitions, [
  cost.rule({ judge: (part, _, at) => [...largeBudgets(part, at), ...thresholdFaults(part, at)] }),
  cost.rule({
    needs: ["sharesAccountsWith"],
    judge: ({ scope }, { sharesAccountsWith }, at) =>
      sharesAccountsWith.length > 0 && scope === "projects"
        ? [problem("GCP-COST-002", `${at}.scope`, scope, 'use scope: "environment"')]
        : [],
  }),
  cost.rule({
    needs: ["owner.alerts"],
    judge: (part, { alerts }, at) => recipientFaults(part, alerts, at),
  }),
  cost.rule({
    everyRegion: ["projectId", "projectNumber"],
    judge: (part, { regions }, at) => projectFaults(part, regions, at),
  }),
]);

function largeBudgets({ monthly, perService }: Cost, at: string): Problem[] {
  return Object.entries(perService)
    .filter(([, amount]) => amount > monthly)
    .map(([id, amount]) =>
      problem("GCP-COST-006", `${at}.perService.${id}`, amount, `use at most monthly, ${monthly}`),
    );
}

function thresholdFaults({ actualPercents, forecastPercents }: Cost, at: string): Problem[] {
  if (actualPercents.length + forecastPercents.length > 0) return [];
  return [problem("GCP-COST-007", `${at}.actualPercents`, "none", "state a percentage, for example 100")];
}

function recipientFaults({ topic }: Cost, alerts: readonly string[], at: string): Problem[] {
  if (alerts.length > maxChannels) {
    const remedy = `use at most ${maxChannels} in owner.alerts: a mailing list, for example`;
    return [problem("GCP-COST-004", at, `${alerts.length} addresses in owner.alerts`, remedy)];
  }
  if (alerts.length > 0 || topic !== undefined) return [];
  return [problem("GCP-COST-005", at, "owner.alerts is empty", "add an address to owner.alerts")];
}

function projectFaults(part: Cost, regions: Projects, at: string): Problem[] {
  if (watchedProjects(regions).length === 0) {
    return [problem("GCP-COST-003", at, "no region in Google Cloud", "remove the budget")];
  }
  if (channelProject(part, regions) !== undefined) return [];
  const projects = [...new Set(Object.values(regions).map(({ projectId }) => projectId))].join(", ");
  return [problem("GCP-COST-001", `${at}.projectId`, projects, "state one of them, or another")];
}
