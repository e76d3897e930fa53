import { afterFailover } from "../../src/aws/quotas/spec/failover";
import { needsOf } from "../../src/aws/quotas/spec/needs";
import { quotaReport, type QuotaLine } from "../../src/aws/quotas/spec/report";
import { afterFailover as afterAzureFailover } from "../../src/azure/quotas/spec/failover";
import { needsOf as needsOfSubscriptions } from "../../src/azure/quotas/spec/needs";
import { subscriptionQuotas, type SubscriptionQuota } from "../../src/azure/quotas/spec/report";
import { textTable } from "../../src/core/text-table";
import type { JsonObject } from "../../src/core/json";
import type { Environment } from "../../src/clouds";
import { regionsOf } from "../../src/environment/resolve";
import { afterFailover as afterGcpFailover } from "../../src/gcp/quotas/spec/failover";
import { needsOf as needsOfProjects } from "../../src/gcp/quotas/spec/needs";
import { projectQuotas, type ProjectQuota } from "../../src/gcp/quotas/spec/report";
import { skipTokenStackTraces } from "../../src/kit/fast-start";
import { runOnEnvironments } from "../lib/environments-program";
import { synthesizedStacks } from "../lib/synthesized-stacks";

/**
 * `npm run quotas -- production` prints what each account of AWS, each project of Google Cloud and each subscription of
 * Azure must be allowed in each region, as the environments are stated and after a failover, from the synthesized
 * resources and without a call to a cloud; with `--json` as one document. Environments that share an account are added
 * up; what else is in the account is not known.
 */
function main(environments: readonly Environment[], given: ReadonlySet<string>): void {
  skipTokenStackTraces();
  const failedOver = environments.map((each) => ({
    ...each,
    regions: {
      ...each.regions,
      ...afterFailover(regionsOf(each.regions, "aws")),
      ...afterGcpFailover(regionsOf(each.regions, "gcp")),
      ...afterAzureFailover(regionsOf(each.regions, "azure")),
    },
  }));
  const [now, then] = [stacksOf(environments), stacksOf(failedOver)];
  const accounts = quotaReport(needsOf(now), needsOf(then));
  const projects = projectQuotas(needsOfProjects(now), needsOfProjects(then));
  const subscriptions = subscriptionQuotas(needsOfSubscriptions(now), needsOfSubscriptions(then));
  if (given.has("--json")) {
    console.log(JSON.stringify([...accounts, ...projects, ...subscriptions], null, 2));
    return;
  }
  for (const { account, region, quotas } of accounts) {
    console.log(`account ${account}, ${placeName(region)}\n${accountTable(quotas)}\n`);
  }
  for (const { project, region, quotas } of projects) {
    console.log(`project ${project}, ${placeName(region)}\n${projectTable(quotas)}\n`);
  }
  for (const { subscription, region, quotas } of subscriptions) {
    console.log(`subscription ${subscription}, ${placeName(region)}\n${subscriptionTable(quotas)}\n`);
  }
  console.log(
    "default: what a new account, project or subscription is given; (?) where that was not checked in a source of the cloud",
  );
  if (projects.length > 0) {
    console.log(
      "what a project has: gcloud compute regions describe REGION --project PROJECT, by the metric",
    );
  }
  if (subscriptions.length > 0) {
    console.log(
      "what a subscription has: az vm list-usage or az network list-usages --location REGION, by the metric",
    );
  }
}

function stacksOf(environments: readonly Environment[]): readonly JsonObject[] {
  return synthesizedStacks(environments).map(({ json }) => json);
}

function placeName(region: string): string {
  return region === "*" ? "all regions" : region;
}

const remarks = { enough: "", raise: "ask for more", look: "look it up" };

function accountTable(lines: readonly QuotaLine[]): string {
  return textTable([
    ["quota", "service", "code", "now", "after failover", "default", ""],
    ...lines.map((line) => [withUnit(line), line.service, line.code ?? "not known", ...amounts(line)]),
  ]);
}

function projectTable(lines: readonly ProjectQuota[]): string {
  return textTable([
    ["quota", "metric", "now", "after failover", "default", ""],
    ...lines.map((line) => [withUnit(line), line.metric ?? "not known", ...amounts(line)]),
  ]);
}

function subscriptionTable(lines: readonly SubscriptionQuota[]): string {
  return textTable([
    ["quota", "provider", "metric", "now", "after failover", "default", ""],
    ...lines.map((line) => [withUnit(line), line.provider, line.metric ?? "not known", ...amounts(line)]),
  ]);
}

type Line = QuotaLine | ProjectQuota | SubscriptionQuota;

function withUnit({ quota, unit }: Line): string {
  return unit === "" ? quota : `${quota}, ${unit}`;
}

function amounts({ now, afterFailover: then, default: given, verified, verdict }: Line) {
  const byDefault = given === null ? "not known" : `${given}${verified ? "" : " (?)"}`;
  return [String(now), String(then), byDefault, remarks[verdict]];
}

runOnEnvironments({ command: "quotas", options: { "--json": "print one JSON document" }, main });
